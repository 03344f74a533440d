// Draws a network with vis-network. Whatever comes from the data is drawn as text:
// labels go to the canvas, words to textContent, tooltips to vis-network as strings.
function schakelMap(vis, root, data, reply) {
  const LABEL = 12;
  const LINE = 1.2;
  const SIZE = { persoon: 10, organisatie: 12, overleg: 10, actiefiche: 10 };
  const RANK = ["overleg", "organisatie", "actiefiche", "persoon"];
  const DRAWN = {
    persoon: person,
    overleg: (given, reach, _, isFocus) => table(given, reach, isFocus, false),
    actiefiche: (given, reach, _, isFocus) => table(given, reach, isFocus, true),
  };
  const byKey = new Map(data.nodes.map((node) => [node.id, node]));
  const order = data.nodes.map((node) => node.id);
  const byRank = RANK.flatMap((kind) =>
    order.filter((key) => byKey.get(key).kind === kind),
  );
  const focus = order[0];
  const linked = new Map(order.map((key) => [key, new Set()]));
  for (const edge of data.edges) {
    linked.get(edge.from).add(edge.to);
    linked.get(edge.to).add(edge.from);
  }
  let chosen = null;
  let hovered = null;
  let pointed = null;
  let colours = readColours();
  let labelBoxes = [];

  const parts = build();
  const nodes = new vis.DataSet(data.nodes.map(look));
  const edges = new vis.DataSet(data.edges.map(line));
  const network = new vis.Network(parts.canvas, { nodes, edges }, data.options);
  const widths = new Map();

  network.on("afterDrawing", (ctx) => {
    drawLabels(ctx);
    root.dataset.drawn = String(Number(root.dataset.drawn || 0) + 1);
  });
  network.on("click", (event) => {
    const spot = event.pointer.canvas;
    choose(event.nodes[0] ?? labelAt(spot) ?? null, true);
  });
  network.on("doubleClick", (event) => {
    const key = event.nodes[0] ?? labelAt(event.pointer.canvas);
    if (key && reply.recentre) reply.recentre(key);
  });
  network.on("hoverNode", (event) => {
    hovered = event.node;
    network.redraw();
  });
  network.on("blurNode", () => {
    hovered = null;
    network.redraw();
  });
  // The list of nodes takes the keyboard; the canvas only the pointer.
  for (const part of parts.canvas.querySelectorAll("[tabindex]")) {
    part.removeAttribute("tabindex");
  }
  const resized = new ResizeObserver(() => network.redraw());
  resized.observe(parts.canvas);
  fit();

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  function readColours() {
    const style = getComputedStyle(root);
    const [back, text] = [style.backgroundColor, style.color].map((colour) =>
      colour.match(/[\d.]+/g).slice(0, 3).map(Number),
    );
    // Plain numbers: vis-network reads no other colours for ties.
    const mix = (share) =>
      `rgb(${text.map((part, i) => Math.round(share * part + (1 - share) * back[i]))})`;
    return {
      dark: 0.299 * back[0] + 0.587 * back[1] + 0.114 * back[2] < 128,
      text: mix(1),
      back: mix(0),
      line: mix(0.5),
      faint: mix(0.16),
      accent: style.getPropertyValue("--map-accent").trim(),
      soft: style.getPropertyValue("--map-soft").trim(),
    };
  }

  function clusterColour(cluster) {
    const found = data.looks[cluster || ""] || data.looks[""];
    return colours.dark ? found.dark : found.light;
  }

  // ---- how nodes and ties look -------------------------------------------------

  function look(node) {
    const colour = clusterColour(node.cluster);
    const isFocus = node.id === focus;
    const drawn = { ...node, label: undefined, borderWidth: 2, borderWidthSelected: 3 };
    drawn.size = size(node.id);
    const own = DRAWN[node.kind];
    if (own) {
      drawn.shape = "custom";
      drawn.ctxRenderer = (given) => own(given, drawn.size, colour, isFocus);
      return drawn;
    }
    const hollow = !node.cluster;
    drawn.shape = hollow ? "dot" : node.shape;
    drawn.color = pair(hollow ? colours.back : colour, colour);
    return drawn;
  }

  function pair(background, border) {
    const active = { background, border: colours.accent };
    return { background, border, highlight: active, hover: active };
  }

  function size(key) {
    return (key === focus ? 1.4 : 1) * SIZE[byKey.get(key).kind];
  }

  // Head and shoulders, filled with the colour of the cluster.
  function person({ ctx, x, y, state }, reach, colour) {
    return {
      drawNode() {
        const active = state.selected || state.hover;
        ctx.save();
        ctx.fillStyle = colour;
        ctx.strokeStyle = active ? colours.accent : colours.back;
        ctx.lineWidth = active ? 3 : 1.5;
        ctx.beginPath();
        ctx.moveTo(x - reach, y + reach);
        ctx.quadraticCurveTo(x - reach, y, x, y);
        ctx.quadraticCurveTo(x + reach, y, x + reach, y + reach);
        ctx.closePath();
        ctx.stroke();
        ctx.fill();
        ctx.beginPath();
        ctx.arc(x, y - reach * 0.45, reach * 0.5, 0, 2 * Math.PI);
        ctx.stroke();
        ctx.fill();
        ctx.restore();
      },
      nodeDimensions: { width: 2 * reach, height: 2 * reach },
    };
  }

  // A table seen from above; an action has a dashed edge.
  function table({ ctx, x, y, state }, reach, isFocus, dashed) {
    return {
      drawNode() {
        const active = state.selected || state.hover;
        ctx.save();
        ctx.fillStyle = isFocus ? colours.accent : colours.soft;
        ctx.strokeStyle = active ? colours.accent : colours.text;
        ctx.lineWidth = active ? 3 : 1.5;
        ctx.setLineDash(dashed ? [4, 3] : []);
        ctx.beginPath();
        const corner = dashed ? 0 : reach * 0.4;
        ctx.roundRect(x - 1.4 * reach, y - reach, 2.8 * reach, 2 * reach, corner);
        ctx.fill();
        ctx.stroke();
        ctx.restore();
      },
      nodeDimensions: { width: 2.8 * reach, height: 2 * reach },
    };
  }

  function line(edge) {
    const near = chosen === null || edge.from === chosen || edge.to === chosen;
    const marked = chosen !== null && near;
    return {
      ...edge,
      color: {
        color: marked ? colours.accent : near ? colours.line : colours.faint,
        hover: colours.accent,
        highlight: colours.accent,
      },
      width: marked ? Math.max(2, edge.width) : edge.width,
    };
  }

  // ---- labels: always readable, never on top of each other -----------------------

  function drawLabels(ctx) {
    const scale = network.getScale();
    const letter = LABEL / scale;
    const first = [hovered, chosen, focus].filter((key) => byKey.has(key));
    const near = chosen === null ? [] : [...linked.get(chosen)];
    const wanted = [...new Set([...first, ...near, ...byRank])];
    const shapes = new Map(order.map((key) => [key, shapeBox(key)]));
    // Where there is no room a label may cover a person, never anything else.
    const shut = [...shapes].filter(([key]) => byKey.get(key).kind !== "persoon");
    const window = inCanvas(parts.canvas);
    const taken = [parts.search, parts.buttons].map(inCanvas);
    labelBoxes = [];
    ctx.save();
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    for (const key of wanted) {
      const node = byKey.get(key);
      const bold = node.kind === "overleg" || key === chosen || key === focus || key === hovered;
      const lines = node.label.split("\n");
      const width = textWidth(ctx, lines, bold) / scale;
      const high = lines.length * letter * LINE;
      const spots = around(shapes.get(key), width, high, 2 / scale);
      const open = spots.filter(
        (one) =>
          !taken.some((other) => hit(other, one)) &&
          !onShape(shut, key, one) &&
          (within(one, window) || !within(shapes.get(key), window)),
      );
      const free = open.find((one) => !onShape(shapes, key, one)) ?? open[0];
      const must = key === hovered || key === chosen;
      if (!free && !must) continue;
      const box = { key, ...(free ?? spots[0]) };
      taken.push(box);
      labelBoxes.push(box);
      ctx.globalAlpha =
        chosen === null || key === chosen || linked.get(chosen).has(key) ? 1 : 0.55;
      ctx.font = font(letter, bold);
      ctx.lineWidth = 3 / scale;
      ctx.strokeStyle = colours.back;
      ctx.fillStyle = colours.text;
      lines.forEach((text, row) => {
        const x = (box.left + box.right) / 2;
        const y = box.top + row * letter * LINE;
        ctx.strokeText(text, x, y);
        ctx.fillText(text, x, y);
      });
    }
    if (pointed !== null) {
      const { left, right, top, bottom } = shapes.get(pointed);
      const gap = 5 / scale;
      ctx.globalAlpha = 1;
      ctx.lineWidth = 2 / scale;
      ctx.strokeStyle = colours.accent;
      ctx.strokeRect(
        left - gap,
        top - gap,
        right - left + 2 * gap,
        bottom - top + 2 * gap,
      );
    }
    ctx.restore();
  }

  // Where a label may stand: below its node, else above, right or left of it.
  function around({ left, right, top, bottom }, width, high, gap) {
    const x = (left + right - width) / 2;
    const y = (top + bottom - high) / 2;
    const spot = (from, down) => ({
      left: from,
      right: from + width,
      top: down,
      bottom: down + high,
    });
    return [
      spot(x, bottom + gap / 2),
      spot(x, top - high - gap / 2),
      spot(right + gap, y),
      spot(left - width - gap, y),
    ];
  }

  function font(size, bold) {
    return `${bold ? "600 " : ""}${size}px ${getComputedStyle(root).fontFamily}`;
  }

  function textWidth(ctx, lines, bold) {
    const key = `${bold}${lines.join("\n")}`;
    if (!widths.has(key)) {
      ctx.save();
      ctx.font = font(LABEL, bold);
      widths.set(key, Math.max(...lines.map((text) => ctx.measureText(text).width)));
      ctx.restore();
    }
    return widths.get(key);
  }

  function shapeBox(key) {
    const { x, y } = network.getPosition(key);
    const high = size(key);
    const wide = DRAWN[byKey.get(key).kind] === person ? high : 1.4 * high;
    return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
  }

  function onShape(shapes, own, box) {
    for (const [key, shape] of shapes) {
      if (key !== own && hit(shape, box)) return true;
    }
    return false;
  }

  function hit(one, other) {
    return (
      one.left < other.right &&
      other.left < one.right &&
      one.top < other.bottom &&
      other.top < one.bottom
    );
  }

  function within(one, other) {
    return (
      one.left >= other.left &&
      one.right <= other.right &&
      one.top >= other.top &&
      one.bottom <= other.bottom
    );
  }

  // The place of a part around the drawing, in the drawing's own measure.
  function inCanvas(part) {
    const whole = parts.canvas.getBoundingClientRect();
    const { left, right, top, bottom } = part.getBoundingClientRect();
    const from = network.DOMtoCanvas({ x: left - whole.left, y: top - whole.top });
    const to = network.DOMtoCanvas({ x: right - whole.left, y: bottom - whole.top });
    return { left: from.x, right: to.x, top: from.y, bottom: to.y };
  }

  function labelAt({ x, y }) {
    const found = labelBoxes.find(
      (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
    );
    return found?.key;
  }

  // ---- choosing ------------------------------------------------------------------

  function choose(key, tell) {
    const known = key !== null && byKey.has(key) ? key : null;
    if (known !== chosen) {
      chosen = known;
      edges.update(data.edges.map(line));
    }
    if (known === null) network.unselectAll();
    else network.selectNodes([known], false);
    mark(known);
    if (tell && reply.choose) reply.choose(known ?? "");
  }

  function show(key) {
    network.focus(key, { scale: Math.max(network.getScale(), 0.9), animation: false });
  }

  // Everything in view, with room for the labels at the rim and the bar on top.
  function fit() {
    const { clientWidth, clientHeight } = parts.canvas;
    const spots = order.map((key) => network.getPosition(key));
    const xs = spots.map((spot) => spot.x);
    const ys = spots.map((spot) => spot.y);
    const [left, right] = [Math.min(...xs), Math.max(...xs)];
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const [side, above, below] = [60, 58, 34];
    const scale = Math.min(
      Math.max(clientWidth - 2 * side, 50) / Math.max(right - left, 1),
      Math.max(clientHeight - above - below, 50) / Math.max(bottom - top, 1),
      1.3,
    );
    network.moveTo({
      position: {
        x: (left + right) / 2,
        y: (top + bottom) / 2 - (above - below) / 2 / scale,
      },
      scale,
      animation: false,
    });
  }

  function zoom(factor) {
    network.moveTo({ scale: network.getScale() * factor, animation: false });
  }

  // ---- around the canvas: search, buttons, list of nodes, legend -------------------

  function build() {
    root.replaceChildren();
    const bar = element("div", "bar");
    const names = element("datalist");
    names.id = "names";
    for (const node of data.nodes) {
      const option = element("option");
      option.value = node.name;
      names.append(option);
    }
    const search = element("input", "search");
    search.type = "search";
    search.placeholder = data.words.search;
    search.setAttribute("aria-label", data.words.search);
    search.setAttribute("list", "names");
    search.autocomplete = "off";
    const said = element("span", "said");
    said.setAttribute("role", "status");
    search.onchange = () => find(search, said);
    search.oninput = () => {
      said.textContent = "";
      if (data.nodes.some((node) => node.name === search.value)) find(search, said);
    };
    search.onkeydown = (event) => {
      if (event.key === "Enter") find(search, said);
    };
    const buttons = element("div", "buttons");
    buttons.append(
      button("+", data.words.closer, () => zoom(1.25)),
      button("−", data.words.farther, () => zoom(0.8)),
      button(data.words.all, data.words.fit, fit),
    );
    bar.append(search, names, said, buttons);
    const canvas = element("div", "canvas");
    canvas.setAttribute("aria-hidden", "true");
    const list = nodeList();
    const frame = element("div", "frame");
    frame.append(canvas, bar, list);
    root.append(frame, legend());
    return { canvas, list, search, buttons };
  }

  function button(sign, word, act) {
    const made = element("button", "", sign);
    made.type = "button";
    made.title = word;
    made.setAttribute("aria-label", word);
    made.onclick = act;
    return made;
  }

  function plain(text) {
    return text
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .trim();
  }

  function find(search, said) {
    const asked = plain(search.value);
    if (!asked) return;
    const names = data.nodes.map((node) => plain(node.name));
    let index = names.indexOf(asked);
    if (index < 0) index = names.findIndex((name) => name.startsWith(asked));
    if (index < 0) index = names.findIndex((name) => name.includes(asked));
    said.textContent = index < 0 ? data.words.notFound : "";
    if (index >= 0) {
      if (order[index] !== chosen) choose(order[index], true);
      show(order[index]);
    }
  }

  // One stop for the Tab key; arrows walk over the nodes, Enter chooses.
  function nodeList() {
    const list = element("div", "nodes");
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", data.words.nodes);
    list.tabIndex = 0;
    data.nodes.forEach((node, index) => {
      const option = element("div", "", node.spoken);
      option.id = `node-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      list.append(option);
    });
    let at = 0;
    const point = (index) => {
      at = Math.min(Math.max(index, 0), order.length - 1);
      list.setAttribute("aria-activedescendant", `node-${at}`);
      hovered = pointed = order[at];
      const seen = network.canvasToDOM(network.getPosition(order[at]));
      const { clientWidth, clientHeight } = parts.canvas;
      const inside =
        seen.x > 20 &&
        seen.y > 20 &&
        seen.x < clientWidth - 20 &&
        seen.y < clientHeight - 40;
      if (inside) network.redraw();
      else network.moveTo({ position: network.getPosition(order[at]) });
    };
    const steps = {
      ArrowRight: () => point(at + 1),
      ArrowDown: () => point(at + 1),
      ArrowLeft: () => point(at - 1),
      ArrowUp: () => point(at - 1),
      Home: () => point(0),
      End: () => point(order.length - 1),
      Enter: () => choose(order[at], true),
      " ": () => choose(order[at], true),
      "+": () => zoom(1.25),
      "-": () => zoom(0.8),
      0: fit,
    };
    list.onkeydown = (event) => {
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      step();
    };
    list.onfocus = () => point(chosen === null ? at : order.indexOf(chosen));
    list.onblur = () => {
      hovered = pointed = null;
      network.redraw();
    };
    return list;
  }

  function mark(key) {
    order.forEach((one, index) => {
      const option = parts.list.children[index];
      option.setAttribute("aria-selected", String(one === key));
    });
  }

  function legend() {
    const made = element("ul", "legend");
    for (const item of data.legend) {
      const row = element("li");
      row.append(sign(item), element("span", "", item.word));
      made.append(row);
    }
    return made;
  }

  function sign(item) {
    if (item.glyph) {
      const glyph = element("span", "glyph", item.glyph);
      glyph.style.color = clusterColour(item.cluster);
      glyph.setAttribute("aria-hidden", "true");
      return glyph;
    }
    const made = element("span", `sign ${item.sign}`);
    made.setAttribute("aria-hidden", "true");
    if (item.sign === "persoon") {
      const space = "http://www.w3.org/2000/svg";
      const drawing = document.createElementNS(space, "svg");
      drawing.setAttribute("viewBox", "0 0 20 20");
      const body = document.createElementNS(space, "path");
      body.setAttribute("d", "M0 20Q0 10 10 10Q20 10 20 20Z");
      const head = document.createElementNS(space, "circle");
      Object.entries({ cx: 10, cy: 5, r: 5 }).forEach((pair) =>
        head.setAttribute(...pair),
      );
      drawing.append(body, head);
      made.append(drawing);
    }
    return made;
  }

  return {
    choose: (key) => choose(key, false),
    fit,
    show,
    view: () => ({ scale: network.getScale(), position: network.getViewPosition() }),
    restore: (view) => network.moveTo(view),
    // Only when the theme changed: a redraw would take away an open tooltip.
    recolour() {
      const found = readColours();
      if (JSON.stringify(found) === JSON.stringify(colours)) return;
      colours = found;
      widths.clear();
      nodes.update(data.nodes.map(look));
      edges.update(data.edges.map(line));
      root.querySelector(".legend").replaceWith(legend());
      network.redraw();
    },
    // Where a node stands in the window, for tests.
    placeOf(key) {
      const spot = network.canvasToDOM(network.getPosition(key));
      const { left, top } = parts.canvas.getBoundingClientRect();
      return { x: left + spot.x, y: top + spot.y };
    },
    frame: () => inCanvas(parts.canvas),
    labels: () => labelBoxes.map((box) => ({ ...box })),
    destroy() {
      resized.disconnect();
      network.destroy();
      root.replaceChildren();
    },
  };
}
