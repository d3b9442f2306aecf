// Says that something is under way, and keeps a second click from asking twice. Everything works without it.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const message = form.dataset.progress;
  if (!message) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  const note = document.createElement("p");
  note.className = "progress";
  note.setAttribute("role", "status");
  note.textContent = message;
  form.append(note);
});

// A page that comes back from the browser's history must be usable again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.querySelectorAll(".progress").forEach((note) => note.remove());
  }
});

// Nobody waits for a file that would not be taken.
document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.dataset.most) {
    const isTooLarge = [...field.files].some((file) => file.size > Number(field.dataset.most));
    field.setCustomValidity(isTooLarge ? field.dataset.tooLarge : "");
    field.reportValidity();
  }
});
