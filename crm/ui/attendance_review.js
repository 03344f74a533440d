// The lines of a list that was brought in, to look at with the keyboard: arrows choose
// a line, 1-9 who it is, N somebody new, G no person, Enter takes all over. The rules
// are in Python; this draws what it gets and tells what somebody did. Names are only
// ever set as text.

const MARKS = ["A", "V", "-"]
const instances = new WeakMap()

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

class Review {
  constructor(parent) {
    this.parent = parent
    this.heading = parent.querySelector("h3")
    this.counts = parent.querySelector(".counts")
    this.take = parent.querySelector(".take")
    this.away = parent.querySelector(".away")
    this.help = parent.querySelector(".help")
    this.grid = parent.querySelector("[role=grid]")
    this.said = parent.querySelector("[role=status]")
    this.active = 0
    this.pending = {}
    this.take.onclick = () => this.tell("done", { what: "take", lines: this.pending })
    this.away.onclick = () => this.tell("done", { what: "away" })
    this.grid.onkeydown = (event) => this.pressed(event)
    this.grid.addEventListener("focusin", (event) => this.focused(event))
  }

  update({ data, setStateValue, setTriggerValue }) {
    const fresh = this.data?.list !== data.list
    this.data = data
    this.words = data.words
    this.keep = (lines) => setStateValue("decided", { at: Date.now(), lines })
    this.tell = setTriggerValue
    if (fresh) {
      this.pending = {}
      this.active = 0
    }
    for (const line of data.lines) {
      const waits = this.pending[line.place]
      if (waits && Object.entries(waits).every(([name, value]) => line[name] === value)) {
        delete this.pending[line.place]
      }
    }
    this.draw()
    if (fresh && data.fresh) this.goTo(0)
  }

  draw() {
    const had = this.grid.contains(this.parent.getRootNode().activeElement)
    this.heading.textContent = this.data.heading
    this.counts.textContent = this.data.counts
    this.take.textContent = this.words.take
    this.take.disabled = this.data.later
    this.away.textContent = this.words.away
    this.help.textContent = this.words.help
    this.grid.setAttribute("aria-label", this.words.list)
    this.active = Math.min(this.active, Math.max(this.data.lines.length - 1, 0))
    this.grid.replaceChildren(
      ...this.data.lines.map((line, index) => this.row(this.now(line), index)),
    )
    if (had) this.grid.children[this.active]?.focus({ preventScroll: true })
  }

  // The line with what was decided and did not reach the server yet.
  now(line) {
    return { ...line, ...this.pending[line.place] }
  }

  row(line, index) {
    const state = `${this.words.status[line.status]}: ${this.who(line)}`
    const row = make("div", {
      role: "row",
      tabindex: index === this.active ? "0" : "-1",
      class: `${line.status} ${line.decided ? "decided" : ""}`,
      "data-place": line.place,
      "aria-label": `${line.text}. ${state}. ${line.mark ? this.words.marks[line.mark] : ""}`,
    })
    const seen = make("div", { role: "gridcell", class: "seen" }, line.text)
    seen.title = this.words.as.replace("%", line.text)
    const who = make(
      "div",
      { role: "gridcell", class: "who" },
      make("span", { class: "chip" }, this.words.status[line.status]),
      make("span", { class: "name" }, this.who(line)),
      ...(line.who !== "nobody" && line.organisation
        ? [make("span", { class: "for" }, line.organisation)]
        : []),
      ...(line.proxy
        ? [make("span", { class: "for" }, this.words.proxy.replace("%", line.proxy))]
        : []),
      ...(line.why ? [make("span", { class: "why" }, line.why)] : []),
    )
    const choices = make("div", { role: "gridcell", class: "choices" })
    line.choices.forEach((choice, number) => {
      const label = [choice.name, choice.organisation].filter(Boolean).join(", ")
      choices.append(
        this.button(`${number + 1} ${label}`, line.who === choice.who, choice.why, () =>
          this.decide(line, { who: choice.who }),
        ),
      )
    })
    if (line.new_name) {
      const told = `N ${this.words.new}: ${line.new_name}`
      choices.append(
        this.button(told, line.who === "new", "", () => this.decide(line, { who: "new" })),
      )
    }
    choices.append(
      this.button(`G ${this.words.nobody}`, line.who === "nobody", "", () =>
        this.decide(line, { who: "nobody" }),
      ),
    )
    if (line.works_at) choices.append(this.tick(line))
    const marks = make("div", { role: "gridcell", class: "marks" })
    for (const mark of MARKS) {
      const told = `${this.who(line)}: ${this.words.marks[mark]}`
      const button = this.button(mark === "-" ? "–" : mark, line.mark === mark, told, () =>
        this.decide(line, { mark: line.mark === mark ? "" : mark }),
      )
      button.setAttribute("aria-label", told)
      button.disabled = line.who === "nobody"
      marks.append(button)
    }
    row.append(seen, who, marks, choices)
    return row
  }

  who(line) {
    if (line.who === "nobody") return this.words.nobody
    if (line.who === "new") return line.new_name
    return line.choices.find((choice) => choice.who === line.who)?.name ?? line.name
  }

  button(text, pressed, title, act) {
    const button = make(
      "button",
      { type: "button", tabindex: "-1", "aria-pressed": String(pressed) },
      text,
    )
    if (title) button.title = title
    button.onclick = act
    return button
  }

  tick(line) {
    const box = make("input", { type: "checkbox", tabindex: "-1" })
    box.checked = line.works_there
    box.onchange = () => this.decide(line, { works_there: box.checked })
    return make("label", {}, box, this.words.works.replace("%", line.works_at))
  }

  // What somebody does.

  decide(line, said) {
    const told = { ...said, ...(said.who === undefined ? {} : { decided: true }) }
    this.pending[line.place] = { ...this.pending[line.place], ...told }
    this.keep(this.pending)
    this.active = this.data.lines.findIndex((other) => other.place === line.place)
    this.draw()
    this.said.textContent = `${line.text}: ${this.who(this.now(line))}`
  }

  focused(event) {
    const element = event.target.closest("[role=row]")
    if (!element) return
    this.active = [...this.grid.children].indexOf(element)
    for (const other of this.grid.children) other.tabIndex = other === element ? 0 : -1
  }

  goTo(index) {
    const last = this.grid.children.length - 1
    const element = this.grid.children[Math.max(0, Math.min(index, last))]
    if (!element) return
    element.focus({ preventScroll: true })
    element.scrollIntoView({ block: "nearest" })
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const given = this.data.lines[this.active]
    if (!given) return
    const line = this.now(given)
    const pressed = event.key.toLowerCase()
    const onButton = event.target.closest("button, input") !== null
    const moves = { arrowdown: 1, arrowup: -1, home: -Infinity, end: Infinity }
    const marks = { a: "A", v: "V", "-": "-" }
    if (pressed in moves) this.goTo(this.active + moves[pressed])
    else if (/^[1-9]$/.test(pressed) && line.choices[pressed - 1]) {
      this.decide(line, { who: line.choices[pressed - 1].who })
      this.goTo(this.active + 1)
    } else if (pressed === "n" && line.new_name) {
      this.decide(line, { who: "new" })
      this.goTo(this.active + 1)
    } else if (pressed === "g") {
      this.decide(line, { who: "nobody" })
      this.goTo(this.active + 1)
    } else if (pressed in marks && line.who !== "nobody") {
      this.decide(line, { mark: marks[pressed] })
    } else if (pressed === "enter" && !onButton && !this.data.later) this.take.click()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

export default function (component) {
  const parent = component.parentElement
  if (!instances.has(parent)) instances.set(parent, new Review(parent))
  instances.get(parent).update(component)
  return () => instances.delete(parent)
}
