// Draws each table of figures as a chart above it, from the numbers that stand in it. The page says everything without.
const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];
const MARKS = ["circle", "rect", "triangle", "rectRot", "star", "crossRot"];
const DASHES = [[], [6, 3], [2, 2], [10, 4], [1, 3], [8, 2, 2, 2]];
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const dark = matchMedia("(prefers-color-scheme: dark)");
const paper = matchMedia("print");

// Once the colours have all been taken, each gets another line and mark.
function again(i) {
  return i + Math.floor(i / COLOURS.length);
}

// Of a long table the first ones are drawn.
function drawn(table) {
  const first = Number(table.dataset.first);
  const rows = [...table.tBodies[0].rows];
  return first ? rows.slice(0, first) : rows;
}

// What may not be shown leaves a gap.
function number(cell) {
  return cell.dataset.value ? Number(cell.dataset.value) : null;
}

function series(table) {
  const columns = [...table.tHead.rows[0].cells].slice(1);
  const rows = drawn(table);
  return columns
    .map((column, i) => ({ column, values: rows.map((row) => number(row.cells[i + 1])) }))
    .filter(({ column }) => column.dataset.draw)
    .map(({ column, values }, i) => ({
      type: column.dataset.draw === "line" ? "line" : "bar",
      label: column.textContent,
      data: values,
      stack: column.dataset.draw === "stack" ? "all" : undefined,
      yAxisID: column.dataset.percent === "true" ? "percent" : "y",
      backgroundColor: COLOURS[i % COLOURS.length],
      borderColor: COLOURS[i % COLOURS.length],
      borderDash: DASHES[again(i) % DASHES.length],
      pointStyle: MARKS[again(i) % MARKS.length],
      pointRadius: 4,
      maxBarThickness: 60,
    }));
}

function draw(table) {
  const datasets = series(table);
  const labels = drawn(table).map((row) => row.cells[0].dataset.label ?? row.cells[0].textContent);
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue("--ink").trim();
  const grid = { color: style.getPropertyValue("--line").trim() };
  const uses = (axis) => datasets.some((one) => one.yAxisID === axis);
  const both = uses("y") && uses("percent");
  const canvas = document.createElement("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", table.dataset.chart);
  table.closest("section").querySelector(".chart").replaceChildren(canvas);
  // What is drawn last lies on top: lines over bars.
  return new Chart(canvas, {
    data: { labels, datasets: datasets.map((one) => ({ ...one, order: one.type === "line" ? 0 : 1 })) },
    options: {
      animation: still || paper.matches ? false : { duration: 300 },
      maintainAspectRatio: false,
      color: ink,
      interaction: { mode: "index", intersect: false },
      plugins: { legend: { display: datasets.length > 1, labels: { color: ink, usePointStyle: true } } },
      scales: {
        x: { stacked: true, offset: true, ticks: { color: ink }, grid: { display: false } },
        y: { display: uses("y"), stacked: datasets.some((one) => one.stack), beginAtZero: true, ticks: { color: ink, precision: 0 }, grid },
        percent: {
          display: uses("percent"), position: both ? "right" : "left", beginAtZero: true, suggestedMax: 100,
          ticks: { color: ink, callback: (value) => `${value} %` }, grid: both ? { display: false } : grid,
        },
      },
    },
  });
}

if (window.Chart) {
  let charts = [];
  const tables = [...document.querySelectorAll("[data-chart]:not([data-chart=''])")];
  const all = () => {
    charts.forEach((chart) => chart.destroy());
    charts = tables.map(draw);
  };
  tables.map((table) => table.closest("details")).filter(Boolean).forEach((fold) => {
    fold.open = false;
  });
  all();
  dark.addEventListener("change", all);
  paper.addEventListener("change", all);
}
