// A slider over quarters as a Streamlit component: the quarters in, the chosen one out.
export default function (component) {
  const { data, parentElement, setTriggerValue } = component;
  const root = parentElement.querySelector(".time");
  const { label, names, at, earlier, later } = data;
  if (root.dataset.names !== JSON.stringify(names)) build();
  const input = root.querySelector("input");
  input.value = String(at);
  show(at);

  function build() {
    root.dataset.names = JSON.stringify(names);
    const row = element("div", "row");
    const word = element("label", "", label);
    const slider = element("input");
    slider.type = "range";
    slider.id = "quarter";
    slider.min = "0";
    slider.max = String(names.length - 1);
    slider.step = "1";
    word.htmlFor = slider.id;
    const said = element("output");
    said.htmlFor = slider.id;
    row.append(word, step("‹", earlier, -1), slider, step("›", later, 1), said);
    root.replaceChildren(row);
  }

  function step(sign, words, by) {
    const button = element("button", "", sign);
    button.type = "button";
    button.title = words;
    button.setAttribute("aria-label", words);
    button.dataset.by = String(by);
    return button;
  }

  function show(index) {
    input.setAttribute("aria-valuetext", names[index]);
    root.querySelector("output").textContent = names[index];
    for (const button of root.querySelectorAll("button")) {
      button.disabled = names[index + Number(button.dataset.by)] === undefined;
    }
  }

  function take(index) {
    show(index);
    if (index !== at) setTriggerValue("quarter", names[index]);
  }

  input.oninput = () => show(Number(input.value));
  input.onchange = () => take(Number(input.value));
  for (const button of root.querySelectorAll("button")) {
    button.onclick = () => {
      input.value = String(Number(input.value) + Number(button.dataset.by));
      take(Number(input.value));
    };
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = text;
    return made;
  }
}
