// Asks every twenty seconds how many notices are not read yet, shows it beside the link to them, and says so when there are
// more than before. What one reads stays where it is. Everything works without it.
const notices = document.querySelector("[data-unread]");
const said = document.querySelector("[data-unread-said]");
const NOTICES_MILLIS = 20_000;
const NOTICES_MOST = 99;
let unread = null;

async function askForNotices() {
  if (document.hidden) {
    return;
  }
  const answer = await fetch(notices.dataset.unread, { redirect: "error" }).catch(() => null);
  if (!answer || !answer.ok) {
    return;
  }
  const count = Number(await answer.text());
  notices.textContent = count > NOTICES_MOST ? NOTICES_MOST + "+" : count > 0 ? String(count) : "";
  if (unread !== null && count > unread) {
    said.textContent = said.dataset.unreadSaid.replace("#", String(count));
  }
  unread = count;
}

if (notices && said) {
  askForNotices();
  setInterval(askForNotices, NOTICES_MILLIS);
  document.addEventListener("visibilitychange", askForNotices);
}
