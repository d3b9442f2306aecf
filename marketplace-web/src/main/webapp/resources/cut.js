// Draws the part of a photograph that is shown while it is chosen, and lets it be dragged. Without it the sliders do.
const frame = document.querySelector(".cut");
const sliders = ["width", "across", "down"].map((id) => document.getElementById(id));

if (frame && sliders.every(Boolean)) {
  const [width, across, down] = sliders;
  const whole = { width: Number(frame.dataset.wholeWidth), height: Number(frame.dataset.wholeHeight) };
  const box = document.createElement("div");
  box.className = "cut-box";
  frame.append(box);

  const room = () => ({
    across: whole.width - Number(width.value),
    down: whole.height - (Number(width.value) * 9) / 16,
  });

  const draw = () => {
    const left = room();
    box.style.left = `${(left.across * across.value) / whole.width}%`;
    box.style.top = `${(left.down * down.value) / whole.height}%`;
    box.style.width = `${(100 * width.value) / whole.width}%`;
  };

  const follow = (slider, moved, left) => {
    slider.value = left > 0 ? Math.round(Number(slider.dataset.from) + (100 * moved) / left) : 50;
  };

  box.addEventListener("pointerdown", (event) => {
    box.setPointerCapture(event.pointerId);
    const begin = { x: event.clientX, y: event.clientY };
    const scale = whole.width / frame.clientWidth;
    across.dataset.from = across.value;
    down.dataset.from = down.value;
    box.onpointermove = (move) => {
      follow(across, (move.clientX - begin.x) * scale, room().across);
      follow(down, (move.clientY - begin.y) * scale, room().down);
      draw();
    };
    box.onpointerup = () => {
      box.onpointermove = null;
    };
    event.preventDefault();
  });

  sliders.forEach((slider) => slider.addEventListener("input", draw));
  draw();
}
