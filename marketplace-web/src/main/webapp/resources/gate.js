// The gate of an operator: guests are let in by what is kept here, without a connection too.
const gate = document.getElementById("gate");
const words = gate.dataset;
const AWAY_MILLIS = 1_000;
const TOLERANCE_MILLIS = 4 * 3_600_000;
const CHINA_MILLIS = 8 * 3_600_000;

const listings = JSON.parse(words.listings);
const find = (id) => document.getElementById(id);
const fill = (text, ...values) => values.reduce((filled, value, i) => filled.replace(`#${i + 1}`, value), text);
const time = (moment) => new Date(moment).toLocaleTimeString(words.language, { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Shanghai" });
const dayOf = (millis) => new Date(millis + CHINA_MILLIS).toISOString().slice(0, 10);

function line(text, more, good) {
  const entry = document.createElement("li");
  entry.className = good ? "is-YES" : "is-NO";
  const first = document.createElement("p");
  first.append(Object.assign(document.createElement("strong"), { textContent: text }));
  entry.append(first, Object.assign(document.createElement("p"), { textContent: more, className: "soft" }));
  return entry;
}

function render() {
  const waiting = kept.scans.length;
  const state = find("gate-state");
  const asksToSignIn = signedOut && connected();
  const text = asksToSignIn
    ? words.signIn
    : `${connected() ? words.online : words.offline} ${waiting ? fill(words.waiting, waiting) : words.noneWaiting}`;
  if (state.textContent !== text) {
    // After signing in it goes on; everything stays.
    state.replaceChildren(asksToSignIn ? Object.assign(document.createElement("a"), { href: words.path, textContent: text }) : text);
  }
  state.className = connected() && !waiting && !asksToSignIn ? "good" : "waiting";
  const items = kept.day ? kept.day.items : [];
  find("gate-count").textContent = kept.day ? `${kept.day.date} · ${items.filter((one) => one.redeemedAt).length} / ${items.length}` : "";
  find("gate-list").replaceChildren(...items.map((one) => line(
    named(one.reference, one.item),
    [one.startTime ? one.startTime.slice(0, 5) : "", one.title, one.optionTitle, one.persons].filter(Boolean).join(" · ")
      + (one.redeemedAt ? ` · ${fill(words.used, time(one.redeemedAt))}` : ""),
    one.redeemedAt)));
  find("gate-refused").closest("section").hidden = !kept.refused.length;
  find("gate-refused").replaceChildren(...kept.refused.map((one) => line(one.what, one.text, false)));
}

function say(text, kind = "problem") {
  const result = find("gate-result");
  result.className = text ? `${kind} gate-said` : "";
  result.textContent = text;
}

// A compact JWS (ES256) that one of the published keys has signed; null otherwise.
async function verified(text) {
  const [header, payload, signature] = text.split(".");
  const bytes = (part) => Uint8Array.from(atob(part.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  try {
    if (JSON.parse(new TextDecoder().decode(bytes(header))).alg !== "ES256") {
      return null;
    }
    const signed = new TextEncoder().encode(`${header}.${payload}`);
    for (const { kty, crv, x, y } of kept.keys) {
      const key = await crypto.subtle.importKey("jwk", { kty, crv, x, y }, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
      if (await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, bytes(signature), signed)) {
        return JSON.parse(new TextDecoder().decode(bytes(payload)));
      }
    }
  } catch {
    return null;
  }
  return null;
}

// What is typed for who has no code, with the names that a voucher has for it; null if it is nothing of the kind.
function typed(text) {
  const found = /^\s*([A-Z]{3}-[0-9A-Z]{8})(?:\/([0-9]{1,3}))?\s*$/i.exec(text);
  return found && { b: found[1].toUpperCase(), i: Number(found[2] || 1) };
}

// From some hours before its first day until some after its last one, as the server has it.
const isGood = (first, last) => first <= dayOf(Date.now() + TOLERANCE_MILLIS) && last >= dayOf(Date.now() - TOLERANCE_MILLIS);

// Why a voucher that is not on the list lets nobody in, if so.
function whyNot({ l, d, e }) {
  if (!(l in listings)) {
    return words.foreign;
  }
  return isGood(d, e || d) ? null : fill(words.otherDay, d);
}

async function accept(text) {
  // Nobody takes the answer to the one before for this one's.
  say("");
  const isCode = text.split(".").length === 3;
  const said = isCode ? await verified(text) : typed(text);
  if (!said) {
    return say(isCode ? (kept.keys.length ? words.forged : words.noKeys) : words.unreadable);
  }
  const what = named(said.b, said.i);
  // The list that is kept may be of a day before.
  const listed = kept.day && kept.day.items.find((one) => named(one.reference, one.item) === what && isGood(one.date, one.endDate));
  if (listed && listed.redeemedAt) {
    return say(fill(words.used, time(listed.redeemedAt)));
  }
  // What is listed may have been moved since its voucher was drawn.
  const refusal = !listed && isCode && whyNot(said);
  if (refusal) {
    return say(refusal);
  }
  // By its reference alone nobody is let in who is not on the list: there is no signature that would speak for them.
  if (!listed && !isCode && !connected()) {
    return say(words.unknown);
  }
  const before = kept.scans.find((one) => one.what === what);
  if (before) {
    return say(fill(words.used, time(before.scan.scannedAt)));
  }
  const scan = { id: crypto.randomUUID(), scannedAt: new Date().toISOString() };
  Object.assign(scan, isCode ? { code: text } : { reference: said.b, item: said.i });
  kept.scans.push({ scan, what });
  if (listed) {
    listed.redeemedAt = scan.scannedAt;
  }
  keep();
  // Who stands at the gate does not wait for a connection that has just gone.
  if (connected()) {
    await telling;
  }
  if (connected()) {
    await tell();
  }
  conclude(scan, listed, said);
}

// What to say of a scan that could be told, or not yet.
function conclude(scan, listed, voucher) {
  const outcome = told.get(scan.id);
  if (outcome && outcome.outcome !== "redeemed") {
    say(outcome.redeemedAt ? fill(words.used, time(outcome.redeemedAt)) : outcome.text);
  } else if (outcome || listed) {
    const one = listed || outcome.item;
    say(fill(words.letIn, one.persons, one.title), "good");
  } else if (scan.code) {
    say(fill(words.unlisted, listings[voucher.l] || voucher.l, voucher.o, voucher.p), "waiting");
  } else {
    kept.scans = kept.scans.filter((one) => one.scan !== scan);
    keep();
    say(words.unknown);
  }
}

async function look(view, stream) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let last = "";
  let seenAt = 0;
  const frame = async () => {
    if (!stream.active) {
      return;
    }
    if (view.videoWidth) {
      canvas.width = view.videoWidth;
      canvas.height = view.videoHeight;
      context.drawImage(view, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
      const code = jsQR(data, width, height);
      if (code && code.data) {
        // The same code again, once there was none for a while: the next one may hold a copy of it.
        if (code.data !== last || performance.now() - seenAt > AWAY_MILLIS) {
          last = code.data;
          await accept(code.data);
        }
        seenAt = performance.now();
      }
    }
    requestAnimationFrame(frame);
  };
  frame();
}

let stream = null;
find("camera").addEventListener("click", async () => {
  const view = find("view");
  if (stream) {
    stream.getTracks().forEach((track) => track.stop());
    stream = null;
    view.hidden = true;
    return;
  }
  try {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    view.srcObject = stream;
    view.hidden = false;
    await view.play();
    look(view, stream);
  } catch {
    say(words.noCamera);
  }
});

find("gate-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  const field = find("code");
  const text = field.value.trim();
  field.value = "";
  field.focus();
  if (text) {
    await accept(text);
  }
});

// Who signs out leaves nothing in this browser: not before it is told.
document.querySelector("form.sign-out")?.addEventListener("submit", (event) => {
  if (kept.scans.length) {
    event.preventDefault();
    say(fill(words.signOut, kept.scans.length));
    goOn();
  }
});

// The page and its own files, for when it is opened without a connection; nothing that is fetched besides.
async function keepPage() {
  const own = [...document.querySelectorAll("script[src], link[rel=stylesheet], link[rel=icon]")].map((one) => one.src || one.href);
  try {
    await navigator.serviceWorker.register("/resources/gate-worker.js", { scope: "/check-in/" });
    const cache = await caches.open("gate");
    for (const address of [words.path, ...own]) {
      const answer = await fetch(address, { redirect: "error" });
      if (answer.ok) {
        await cache.put(address, answer);
      }
    }
  } catch {
    // Without it the page works as long as it stays open.
  }
}

if (navigator.onLine && "serviceWorker" in navigator) {
  keepPage();
}
