// Draws the document that the page names.
const place = document.getElementById("operations");

// Swagger UI gives some choices no name, and lets nobody scroll its code by keys.
const mend = () => {
  for (const choice of place.querySelectorAll("select:not([aria-label])")) {
    const parameter = choice.closest("tr[data-param-name]");
    const name = parameter ? parameter.dataset.paramName : choice.closest(".servers") ? "Servers" : "Examples";
    choice.setAttribute("aria-label", name);
  }
  for (const code of place.querySelectorAll("pre.microlight:not([tabindex])")) {
    code.tabIndex = 0;
  }
};
new MutationObserver(mend).observe(place, { childList: true, subtree: true });

// An operation is opened by a button; the link that would be inside of it leads where the button does.
const textOfOperation = ({ React }) => ({ components: { DeepLink: ({ text }) => React.createElement("span", null, text) } });

SwaggerUIBundle({
  url: place.dataset.document,
  domNode: place,
  plugins: [textOfOperation],
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: -1,
  filter: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    request.headers["Accept-Language"] = document.documentElement.lang;
    return request;
  },
});
