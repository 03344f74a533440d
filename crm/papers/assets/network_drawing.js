// Draws a network with vis-network. Whatever comes from the data is drawn as text:
// labels go to the canvas, words to textContent, tooltips to vis-network as strings.
function schakelMap(vis, root, data, reply, startClosed) {
  const LABEL = 12;
  const SMALLEST = 11;
  const MANY = 150;
  const ROOMS = [126, 100]; // of a label in its panel, in the drawing's own measure
  const PEOPLE_FROM = 0.6; // the scale from which people are named unasked
  const LINE = 1.2;
  const SIZE = { persoon: 10, organisatie: 12, overleg: 10, actiefiche: 10 };
  const RANK = ["overleg", "organisatie", "actiefiche", "persoon"];
  const DRAWN = {
    persoon: (given, reach, colour) => person(given, reach, colour, colours),
    overleg: (given, reach, _, isFocus) => table(given, reach, isFocus, false, colours),
    actiefiche: (given, reach, _, isFocus) => table(given, reach, isFocus, true, colours),
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
  const panels = new Map((data.panels || []).map((panel) => [panel.group, panel]));
  const closed = new Set();
  const open = (key) => key === focus || !closed.has(byKey.get(key).panel);
  let headers = [];
  let chosen = null;
  let hovered = null;
  let pointed = null;
  let colours = readColours();
  let labelBoxes = [];
  let marked = null;
  let destroyed = false;

  const parts = build();
  const nodes = new vis.DataSet(data.nodes.map(look));
  const edges = new vis.DataSet(lines());
  const network = new vis.Network(parts.canvas, { nodes, edges }, data.options);
  const widths = new Map();
  const shorter = new Map();

  network.on("beforeDrawing", drawPanels);
  network.on("afterDrawing", (ctx) => {
    drawLabels(ctx);
    root.dataset.drawn = String(Number(root.dataset.drawn || 0) + 1);
  });
  network.on("click", (event) => {
    const spot = event.pointer.canvas;
    const hitNode = byKey.has(event.nodes[0]);
    // Seen from far, the words above a group are as large as its first rows.
    const group = hitNode ? undefined : (groupOf(event.nodes[0]) ?? headerAt(spot));
    if (group !== undefined) toggle(group);
    else choose(event.nodes[0] ?? labelAt(spot) ?? null, true);
  });
  network.on("doubleClick", (event) => {
    const key = event.nodes[0] ?? labelAt(event.pointer.canvas);
    if (byKey.has(key) && reply.recentre) reply.recentre(key);
  });
  network.on("hoverNode", (event) => {
    hovered = byKey.has(event.node) ? event.node : null;
    network.redraw();
  });
  network.on("blurNode", () => {
    hovered = null;
    network.redraw();
  });
  parts.canvas.addEventListener("mousemove", ({ offsetX, offsetY }) => {
    const spot = network.DOMtoCanvas({ x: offsetX, y: offsetY });
    const hand = headerAt(spot) !== undefined || labelAt(spot);
    parts.canvas.style.cursor = hand ? "pointer" : "";
  });
  // The list of nodes takes the keyboard; the canvas only the pointer.
  for (const part of parts.canvas.querySelectorAll("[tabindex]")) {
    part.removeAttribute("tabindex");
  }
  // As long as nobody moved it, everything stays in view.
  let moved = false;
  network.on("zoom", () => (moved = true));
  network.on("dragEnd", () => (moved = true));
  const resized = new ResizeObserver(() => (moved ? network.redraw() : fit()));
  resized.observe(parts.canvas);
  fit();

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
      family: style.fontFamily,
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
    const gone = node.change === "weg";
    const own = DRAWN[node.kind];
    if (own) {
      drawn.shape = "custom";
      drawn.ctxRenderer = (given) => faded(own(given, drawn.size, colour, isFocus), given.ctx, gone);
      return drawn;
    }
    const hollow = !node.cluster || gone;
    if (gone) drawn.shapeProperties = { borderDashes: [3, 3] };
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

  // What most people look for is who belongs where: ties with the middle, which
  // everybody has, stay in the background until one of their ends is chosen.
  function line(edge) {
    const mine = chosen !== null && (edge.from === chosen || edge.to === chosen);
    const marked = mine && chosen !== focus;
    const spoke = edge.from === focus || edge.to === focus;
    const near = chosen === null || chosen === focus || mine;
    const back = panels.size > 0 && (spoke || data.edges.length > MANY);
    const soft = edge.gone || !near || (back && !mine);
    const colour = marked ? colours.accent : soft ? colours.faint : colours.line;
    return {
      ...edge,
      color: { color: colour, hover: colours.accent, highlight: colours.accent },
      width: edge.width,
      hidden: edge.quiet && !marked,
    };
  }

  // The ties as they are drawn now; those of a closed group are taken together.
  function lines() {
    const found = [];
    const together = new Map();
    for (const edge of data.edges) {
      const from = open(edge.from) ? edge.from : groupKey(byKey.get(edge.from).panel);
      const to = open(edge.to) ? edge.to : groupKey(byKey.get(edge.to).panel);
      if (from === edge.from && to === edge.to) found.push(line(edge));
      else if (from !== to) {
        const ends = [from, to].sort().join(" ");
        const sum = together.get(ends) ?? { from, to, number: 0 };
        sum.number += 1;
        together.set(ends, sum);
      }
    }
    for (const [ends, { from, to, number }] of together) {
      found.push(
        line({
          id: `group ${ends}`,
          from,
          to,
          dashes: false,
          arrows: "",
          width: Math.min(7, 1 + Math.log2(number)),
          title: `${number} ${data.words.ties}`,
        }),
      );
    }
    return found;
  }

  function redrawTies() {
    const found = lines();
    const kept = new Set(found.map((edge) => edge.id));
    edges.remove(edges.getIds().filter((id) => !kept.has(id)));
    // Each update makes vis-network go over all of them: only what looks otherwise.
    edges.update(found.filter((edge) => !looksLike(edge, edges.get(edge.id))));
  }

  function looksLike(edge, before) {
    return (
      before !== null &&
      before.color.color === edge.color.color &&
      before.hidden === edge.hidden &&
      before.width === edge.width
    );
  }

  // ---- groups: a box around each, that can be closed ------------------------------

  function groupKey(group) {
    return `group ${group}`;
  }

  function groupOf(key) {
    if (typeof key !== "string" || byKey.has(key)) return undefined;
    const group = key.slice(groupKey("").length);
    return panels.has(group) ? group : undefined;
  }

  function groupColour(panel) {
    const kind = panel.group === "overleg" || panel.group === "actiefiche";
    return kind ? colours.text : clusterColour(panel.group);
  }

  function toggle(group) {
    if (closed.has(group)) closed.delete(group);
    else closed.add(group);
    settle(group);
    if (chosen !== null && !open(chosen)) choose(null, true);
    redrawTies();
    network.redraw();
  }

  // Puts the nodes of a group in or out of sight.
  function settle(group) {
    const panel = panels.get(group);
    const shut = closed.has(group);
    const mine = order.filter((key) => key !== focus && byKey.get(key).panel === group);
    nodes.update(mine.map((id) => ({ id, hidden: shut })));
    if (shut) nodes.update(groupNode(panel));
    else nodes.remove(groupKey(group));
    for (const key of mine) parts.options.get(key).hidden = shut;
    const button = parts.toggles.get(group);
    if (button) tellToggle(button, panel);
  }

  function groupNode(panel) {
    const colour = groupColour(panel);
    const kind = panel.group === "overleg" || panel.group === "actiefiche";
    return {
      id: groupKey(panel.group),
      x: (panel.left + panel.right) / 2,
      y: (panel.top + panel.bottom) / 2 + 8,
      shape: kind ? "box" : panel.shape,
      label: String(panel.number),
      size: 16 + 3 * Math.sqrt(panel.number),
      color: pair(kind ? colours.soft : colour, colour),
      font: { color: colours.text, size: 16, strokeWidth: 3, strokeColor: colours.back },
      title: `${panel.name}: ${panel.counts}`,
    };
  }

  function drawPanels(ctx) {
    const scale = network.getScale();
    const letter = letterAt(scale);
    headers = [];
    ctx.save();
    ctx.textBaseline = "middle";
    ctx.textAlign = "left";
    for (const panel of panels.values()) {
      const { left, top, right, bottom } = panel;
      const colour = groupColour(panel);
      ctx.beginPath();
      ctx.roundRect(left, top, right - left, bottom - top, 8);
      ctx.globalAlpha = colours.dark ? 0.12 : 0.06;
      ctx.fillStyle = colour;
      ctx.fill();
      ctx.globalAlpha = 0.45;
      ctx.lineWidth = 1 / scale;
      ctx.strokeStyle = colour;
      ctx.stroke();
      ctx.globalAlpha = 1;
      const sign = closed.has(panel.group) ? "▸" : "▾";
      ctx.font = font(letter, true);
      const room = right - left - letter;
      const name = shortened(ctx, `${sign} ${panel.name}`, room);
      const y = top + Math.max(15, letter * 0.9);
      ctx.fillStyle = colour;
      ctx.fillText(name, left + letter / 2, y);
      let wide = ctx.measureText(name).width;
      ctx.font = font(letter, false);
      const counts = `  ${panel.counts}`;
      if (wide + ctx.measureText(counts).width < room) {
        ctx.fillStyle = colours.text;
        ctx.fillText(counts, left + letter / 2 + wide, y);
        wide += ctx.measureText(counts).width;
      }
      headers.push({
        group: panel.group,
        left,
        right: left + letter / 2 + wide,
        top,
        bottom: y + letter * 0.7,
      });
    }
    ctx.restore();
  }

  function headerAt({ x, y }) {
    return headers.find(
      (box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom,
    )?.group;
  }

  // ---- labels: always readable, never on top of each other -----------------------

  function drawLabels(ctx) {
    const scale = network.getScale();
    const letter = letterAt(scale);
    const first = [hovered, chosen, focus].filter((key) => byKey.has(key));
    const near = chosen === null || chosen === focus ? [] : [...linked.get(chosen)];
    const nearby = (key) => key === chosen || linked.get(chosen).has(key);
    const wanted = [...new Set([...first, ...near, ...byRank])];
    const shapes = new Map(order.filter(open).map((key) => [key, shapeBox(key)]));
    // Where there is no room a label may cover a person, never anything else.
    const shut = [...shapes].filter(([key]) => byKey.get(key).kind !== "persoon");
    const window = inCanvas(parts.canvas);
    const taken = [...[parts.search, parts.buttons].map(inCanvas), ...headers];
    labelBoxes = [];
    ctx.save();
    ctx.textAlign = "center";
    ctx.textBaseline = "top";
    ctx.lineJoin = "round";
    for (const key of wanted.filter(open)) {
      const node = byKey.get(key);
      const bold = node.kind === "overleg" || key === chosen || key === focus || key === hovered;
      const asked = key === hovered || key === chosen || near.includes(key);
      if (node.kind === "persoon" && beside(node) && scale < PEOPLE_FROM && !asked) continue;
      ctx.font = font(letter, bold);
      let found = null;
      for (const lines of wordings(ctx, node, asked)) {
        const width = (textWidth(ctx, lines, bold) * letter) / LABEL;
        const high = lines.length * letter * LINE;
        const spots = around(shapes.get(key), width, high, 2 / scale, node.side);
        const free = spots.filter(
          (one) =>
            !taken.some((other) => hit(other, one)) &&
            !onShape(shut, key, one) &&
            (within(one, window) || !within(shapes.get(key), window)),
        );
        const spot = free.find((one) => !onShape(shapes, key, one)) ?? free[0];
        const must = key === hovered || key === chosen;
        if (spot || must) found = { lines, spot: spot ?? spots[0] };
        if (found) break;
      }
      if (!found) continue;
      const { lines } = found;
      const box = { key, ...found.spot };
      taken.push(box);
      labelBoxes.push(box);
      ctx.globalAlpha = near.length === 0 || nearby(key) ? 1 : 0.55;
      ctx.font = font(letter, bold);
      ctx.lineWidth = 3 / scale;
      ctx.strokeStyle = colours.back;
      ctx.fillStyle = colours.text;
      const { textAlign, x } = aligned(box, shapes.get(key));
      ctx.textAlign = textAlign;
      lines.forEach((text, row) => {
        const y = box.top + row * letter * LINE;
        ctx.strokeText(text, x, y);
        ctx.fillText(text, x, y);
      });
    }
    for (const key of order) {
      if (byKey.get(key).change === "erbij" && open(key)) ring(ctx, shapes.get(key), scale, colours);
    }
    if (pointed !== null && open(pointed)) {
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

  // Letters grow with the drawing, but are never too small or too large to read.
  function letterAt(scale) {
    return Math.min(Math.max(LABEL * scale, SMALLEST), 1.25 * LABEL) / scale;
  }

  // A label as it is typed, then shorter for where there is less room.
  function wordings(ctx, node, asked) {
    const typed = labelLines(node);
    if (asked || !beside(node)) return [typed];
    const kept = shorter.get(node.id);
    if (kept?.font === ctx.font) return kept.all;
    const all = [
      typed,
      ...ROOMS.map((room) => typed.map((text) => shortened(ctx, text, room))),
    ].filter((lines) => !lines.some((text) => text.length < 6 && text.endsWith("…")));
    shorter.set(node.id, { font: ctx.font, all });
    return all;
  }

  // Whether the label of a node has its own line in a panel.
  function beside(node) {
    return node.side === "left" || node.side === "right";
  }

  // What came or went says so in its label.
  function labelLines(node) {
    const word = { erbij: data.words.came, weg: data.words.gone }[node.change];
    const found = node.label.split("\n");
    return word ? [...found.slice(0, -1), `${found.at(-1)} (${word})`] : found;
  }

  function font(size, bold) {
    return `${bold ? "600 " : ""}${size}px ${colours.family}`;
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
    const wide = byKey.get(key).kind === "persoon" ? high : 1.4 * high;
    return { left: x - wide, right: x + wide, top: y - high, bottom: y + high };
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
    // First: who answers needs longer than the drawing.
    if (tell && reply.choose) reply.choose(known ?? "");
    if (known !== null && !open(known)) toggle(byKey.get(known).panel);
    const other = known !== chosen;
    chosen = known;
    mark(known);
    requestAnimationFrame(() => {
      // Not what was chosen or taken away since.
      if (known !== chosen || destroyed) return;
      if (other) redrawTies();
      if (known === null) network.unselectAll();
      else network.selectNodes([known], false);
    });
  }

  function show(key) {
    moved = true;
    network.focus(key, { scale: Math.max(network.getScale(), 0.9), animation: false });
  }

  // Everything in view, with room for the labels at the rim and the bar on top.
  function fit() {
    const { clientWidth, clientHeight } = parts.canvas;
    const spots = order.map((key) => network.getPosition(key));
    const boxes = [...panels.values()];
    const of = (side, axis) => [...boxes.map((box) => box[side]), ...spots.map((spot) => spot[axis])];
    const [left, right] = [Math.min(...of("left", "x")), Math.max(...of("right", "x"))];
    const [top, bottom] = [Math.min(...of("top", "y")), Math.max(...of("bottom", "y"))];
    const [side, above, below] = panels.size ? [8, 42, 8] : [60, 46, 34];
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
    moved = true;
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
    if (data.saved) {
      buttons.append(button(data.words.picture, data.words.pictureHelp, savePicture));
    }
    buttons.append(
      button("+", data.words.closer, () => zoom(1.25)),
      button("−", data.words.farther, () => zoom(0.8)),
      button(data.words.all, data.words.fit, () => {
        moved = false;
        fit();
      }),
    );
    bar.append(search, names, said, buttons);
    const canvas = element("div", "canvas");
    canvas.setAttribute("aria-hidden", "true");
    const options = new Map();
    const list = nodeList(options);
    const toggles = new Map();
    const frame = element("div", "frame");
    frame.append(canvas, bar, list);
    root.append(frame, below(toggles));
    return { canvas, list, options, search, buttons, toggles };
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
  function nodeList(options) {
    const list = element("div", "nodes");
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", data.words.nodes);
    list.tabIndex = 0;
    data.nodes.forEach((node, index) => {
      const option = element("div", "", node.spoken);
      option.id = `node-${index}`;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      options.set(node.id, option);
      list.append(option);
    });
    let at = 0;
    let typed = "";
    let since = 0;
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
    // The next node in this direction that is not in a closed group.
    const walk = (from, way) => {
      let index = from;
      while (order[index] !== undefined && !open(order[index])) index += way;
      if (order[index] !== undefined) point(index);
    };
    // Letters one after the other spell the beginning of a name.
    const spell = (letter) => {
      typed = performance.now() - since > 900 ? letter : typed + letter;
      since = performance.now();
      const begin = plain(typed);
      const index = data.nodes.findIndex(
        (node) => begin && open(node.id) && plain(node.name).startsWith(begin),
      );
      if (index >= 0) point(index);
    };
    const steps = {
      ArrowRight: () => walk(at + 1, 1),
      ArrowDown: () => walk(at + 1, 1),
      ArrowLeft: () => walk(at - 1, -1),
      ArrowUp: () => walk(at - 1, -1),
      Home: () => point(0),
      End: () => walk(order.length - 1, -1),
      Enter: () => choose(order[at], true),
      " ": () => choose(order[at], true),
      "+": () => zoom(1.25),
      "-": () => zoom(0.8),
      0: fit,
    };
    list.onkeydown = (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const step = steps[event.key];
      if (!step && event.key.length !== 1) return;
      event.preventDefault();
      if (step) step();
      else spell(event.key);
    };
    list.onfocus = () => point(chosen === null ? at : order.indexOf(chosen));
    list.onblur = () => {
      hovered = pointed = null;
      network.redraw();
    };
    return list;
  }

  function mark(key) {
    parts.options.get(marked)?.setAttribute("aria-selected", "false");
    parts.options.get(key)?.setAttribute("aria-selected", "true");
    marked = key;
  }

  // The clusters in one line; the other signs open when they are asked.
  function below(toggles) {
    const made = element("div", "below");
    const signs = element("details");
    const isCluster = (item) => item.glyph !== undefined;
    const rest = legend(data.legend.filter((item) => !isCluster(item)), toggles);
    rest.classList.add("signs");
    signs.append(element("summary", "", data.words.signs), rest);
    made.append(legend(data.legend.filter(isCluster), toggles), signs);
    return made;
  }

  // A cluster in the legend is a button that closes and opens its group.
  function legend(items, toggles) {
    const made = element("ul", "legend");
    for (const item of items) {
      const row = element("li");
      const panel = panels.get(item.group);
      if (panel) {
        const button = element("button", "toggle");
        button.type = "button";
        button.append(sign(item, clusterColour(item.cluster)), element("span", "", `${item.word} (${panel.number})`));
        button.onclick = () => toggle(panel.group);
        tellToggle(button, panel);
        toggles.set(panel.group, button);
        row.append(button);
      } else row.append(sign(item, clusterColour(item.cluster)), element("span", "", item.word));
      made.append(row);
    }
    return made;
  }

  function tellToggle(button, panel) {
    const shut = closed.has(panel.group);
    button.title = `${shut ? data.words.open : data.words.close}: ${panel.counts}`;
    button.setAttribute("aria-expanded", String(!shut));
  }

  // ---- a picture to keep: organisations and bodies, nobody by name -----------------

  function savePicture() {
    const keys = new Set(data.saved.keys);
    const kept = data.nodes.filter((node) => keys.has(node.id));
    if (!kept.length) return;
    const ties = data.edges.filter((edge) => keys.has(edge.from) && keys.has(edge.to));
    const host = element("div", "map offscreen");
    root.append(host);
    const only = { ...data, ...data.saved, nodes: kept, edges: ties, saved: null };
    const copy = schakelMap(vis, host, only, {}, closed);
    requestAnimationFrame(() => {
      const canvas = host.querySelector("canvas");
      const framed = titled(canvas, data.saved);
      copy.destroy();
      host.remove();
      framed.toBlob((blob) => save(blob, `${data.saved.file}.png`), "image/png");
    });
  }

  // The drawing with its title above it and its legend below it.
  function titled(canvas, { title, legend: items }) {
    const made = element("canvas");
    const grow = window.devicePixelRatio || 1;
    const [head, foot] = [44 * grow, 34 * grow];
    made.width = canvas.width;
    made.height = canvas.height + head + foot;
    const ctx = made.getContext("2d");
    ctx.fillStyle = colours.back;
    ctx.fillRect(0, 0, made.width, made.height);
    ctx.fillStyle = colours.text;
    ctx.textBaseline = "middle";
    ctx.font = font(18 * grow, true);
    ctx.fillText(shortened(ctx, title, made.width - 32 * grow), 16 * grow, head / 2);
    ctx.drawImage(canvas, 0, head);
    ctx.font = font(12 * grow, false);
    const words = items.filter((item) => item.glyph);
    const said = words.map((item) => `${item.glyph} ${item.word}`).join("    ");
    ctx.fillText(said, 16 * grow, made.height - foot / 2);
    return made;
  }

  for (const group of startClosed || []) if (panels.has(group)) toggle(group);

  return {
    choose: (key) => choose(key, false),
    fit,
    show,
    toggle,
    closed: () => [...closed],
    view: () => ({
      moved,
      scale: network.getScale(),
      position: network.getViewPosition(),
    }),
    restore(view) {
      moved = view.moved;
      if (moved) network.moveTo({ scale: view.scale, position: view.position });
    },
    // Only when the theme changed: a redraw would take away an open tooltip.
    recolour() {
      const found = readColours();
      if (JSON.stringify(found) === JSON.stringify(colours)) return;
      colours = found;
      widths.clear();
      nodes.update(data.nodes.map(look));
      edges.update(lines());
      for (const group of panels.keys()) settle(group);
      const open = root.querySelector("details").open;
      root.querySelector(".below").replaceWith(below(parts.toggles));
      root.querySelector("details").open = open;
      network.redraw();
    },
    // Where a node stands in the window, for tests.
    placeOf(key) {
      const spot = network.canvasToDOM(network.getPosition(key));
      const { left, top } = parts.canvas.getBoundingClientRect();
      return { x: left + spot.x, y: top + spot.y };
    },
    spot: (key) => network.getPosition(key),
    leaving: () => data.saved.keys,
    frame: () => inCanvas(parts.canvas),
    labels: () => labelBoxes.map((box) => ({ ...box })),
    destroy() {
      destroyed = true;
      resized.disconnect();
      network.destroy();
      root.replaceChildren();
    },
  };
}
