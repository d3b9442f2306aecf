// Asks every half minute whether something new was booked, and says so. Everything works without it.
const news = document.querySelector("[data-count]");
const EVERY_MILLIS = 30_000;
const MOST_COUNTED = 99;

async function look() {
  if (document.hidden) {
    return;
  }
  const answer = await fetch(news.dataset.count, { redirect: "error" }).catch(() => null);
  if (!answer || !answer.ok) {
    return;
  }
  const count = Number(await answer.text());
  if (count > 0 && String(count) !== news.dataset.shown) {
    news.dataset.shown = String(count);
    const text = count === 1 ? news.dataset.one : count > MOST_COUNTED ? news.dataset.many : news.dataset.some;
    const link = document.createElement("a");
    link.href = news.dataset.newest;
    link.textContent = news.dataset.show;
    news.replaceChildren(text.replace("#", count) + " ", link);
  }
}

if (news) {
  setInterval(look, EVERY_MILLIS);
  document.addEventListener("visibilitychange", look);
}
