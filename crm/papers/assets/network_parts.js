// Parts of the page around the canvas; every word in them is text.

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

function button(sign, word, act) {
  const made = element("button", "", sign);
  made.type = "button";
  made.title = word;
  made.setAttribute("aria-label", word);
  made.onclick = act;
  return made;
}

function svg(name, values, children = []) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function plain(text) {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .trim();
}

function shortened(ctx, text, room) {
  if (ctx.measureText(text).width <= room) return text;
  let short = text;
  while (short.length > 3 && ctx.measureText(`${short}…`).width > room) {
    short = short.slice(0, -1);
  }
  return `${short}…`;
}

function sign(item, colour) {
  if (item.glyph) {
    const glyph = element("span", "glyph", item.glyph);
    glyph.style.color = colour;
    glyph.setAttribute("aria-hidden", "true");
    return glyph;
  }
  const made = element("span", `sign ${item.sign}`);
  made.setAttribute("aria-hidden", "true");
  if (item.sign === "persoon") {
    made.append(
      svg("svg", { viewBox: "0 0 20 20" }, [
        svg("path", { d: "M0 20Q0 10 10 10Q20 10 20 20Z" }),
        svg("circle", { cx: 10, cy: 5, r: 5 }),
      ]),
    );
  } else if (item.sign === "line") {
    const dashes = item.dashes ? item.dashes.join(" ") : "none";
    made.append(
      svg("svg", { viewBox: "0 0 30 8", width: 30, height: 8 }, [
        svg("line", {
          x1: 0,
          x2: 30,
          y1: 4,
          y2: 4,
          "stroke-width": item.width,
          "stroke-dasharray": dashes,
        }),
      ]),
    );
  }
  return made;
}

function save(blob, name) {
  const link = element("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
}
