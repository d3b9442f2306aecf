// What the page of a gate keeps in the browser: the day's list, without names, the public keys, and what was scanned; and
// how it is told to the server, as soon as that can be reached.
const KEPT = "gate" + words.path;
const TELL_MILLIS = 15_000;
const MOST_AT_A_TIME = 100;
const PATIENCE_MILLIS = 4_000;
const LIST_PATIENCE_MILLIS = 12_000;

const kept = Object.assign({ day: null, keys: [], scans: [], refused: [] }, JSON.parse(localStorage.getItem(KEPT) || "{}"));
const told = new Map();
let telling = Promise.resolve();
let reached = true;
let signedOut = false;

const named = (reference, item) => (item > 1 ? `${reference}/${item}` : reference);

// A phone in a network that leads nowhere says that it is online: what counts is whether the last request was answered.
const connected = () => navigator.onLine && reached;

function keep() {
  localStorage.setItem(KEPT, JSON.stringify(kept));
  render();
}

// What the server answers; nothing, if it cannot be reached in time, cannot answer, or asks to sign in.
async function ask(what, request, patience = PATIENCE_MILLIS) {
  try {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(`${words.path}/${what}`, { redirect: "manual", signal, ...request });
    const content = answer.ok ? await answer.json() : null;
    const asksWho = answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403;
    signedOut = asksWho || (signedOut && !answer.ok);
    reached = answer.ok || asksWho;
    return content;
  } catch {
    reached = false;
    return null;
  }
}

// Tells what was scanned, and learns what has become of it; nothing, while there is no connection. One after the other.
function tell() {
  telling = telling.then(tellSome).catch(render);
  return telling;
}

async function tellSome() {
  if (!kept.scans.length) {
    return;
  }
  const checkIns = kept.scans.slice(0, MOST_AT_A_TIME).map((one) => one.scan);
  const body = new URLSearchParams({ formToken: words.token, checkIns: JSON.stringify({ checkIns }) });
  const answer = await ask("told", { method: "POST", body });
  for (const one of answer ? answer.outcomes : []) {
    const known = kept.scans.find((other) => other.scan.id === one.id);
    told.set(one.id, one);
    kept.scans = kept.scans.filter((other) => other !== known);
    const listed = kept.day && kept.day.items.find((other) => named(other.reference, other.item) === known.what);
    if (one.outcome !== "redeemed") {
      kept.refused.unshift({ what: known.what, text: one.text });
    }
    if (listed) {
      listed.redeemedAt = one.redeemedAt;
    }
  }
  keep();
}

async function refresh() {
  const keys = await ask("keys");
  const before = told.size;
  const day = keys && (await ask("day", {}, LIST_PATIENCE_MILLIS));
  // A list that was on its way while something was told may be older than that.
  if (day && told.size === before) {
    kept.day = day;
    kept.keys = keys.keys;
    for (const { scan, what } of kept.scans) {
      const listed = kept.day.items.find((one) => named(one.reference, one.item) === what);
      if (listed && !listed.redeemedAt) {
        listed.redeemedAt = scan.scannedAt;
      }
    }
    keep();
  }
}

// While something waits, only its telling says whether somebody has to sign in: reading may still be possible.
async function goOn() {
  render();
  if (navigator.onLine) {
    await tell();
    if (!signedOut || !kept.scans.length) {
      await refresh();
    }
    render();
  }
}

addEventListener("online", goOn);
addEventListener("offline", render);
setInterval(goOn, TELL_MILLIS);
goOn();
