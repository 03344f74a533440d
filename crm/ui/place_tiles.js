// The squares that the server drew, as buttons; the chosen place goes out.
export default function (component) {
  const { data, parentElement, setStateValue } = component;
  const root = parentElement.querySelector(".places");
  if (root.drawn !== data.svg) {
    const parsed = new DOMParser().parseFromString(data.svg, "image/svg+xml");
    root.replaceChildren(document.importNode(parsed.documentElement, true));
    root.drawn = data.svg;
  }
  const [red, green, blue] = getComputedStyle(root)
    .backgroundColor.match(/[\d.]+/g)
    .map(Number);
  root.classList.toggle("dark", 0.299 * red + 0.587 * green + 0.114 * blue < 128);
  const tiles = [...root.querySelectorAll(".tile")];

  function show(place) {
    for (const tile of tiles) {
      tile.setAttribute("aria-pressed", String(tile.dataset.place === place));
    }
  }

  function take(tile) {
    show(tile.dataset.place);
    setStateValue("place", tile.dataset.place);
  }

  for (const tile of tiles) {
    tile.onclick = () => take(tile);
    tile.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      take(tile);
    };
  }
  show(data.chosen);
}
