// Lets the page of a gate open without a connection: what the page has put into its cache is answered when the network does
// not. With a connection nothing comes from there. Signing out clears it, with everything else (Clear-Site-Data: storage).
addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET") {
    event.respondWith(fetch(request).catch(async () => (await caches.match(request, { ignoreVary: true })) || Response.error()));
  }
});
