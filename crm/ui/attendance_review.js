// The lines of a list that was brought in, to look at with the keyboard: arrows choose
// a line, 1-9 who it is, Z finds somebody else, N somebody new, G no person, Enter takes
// all over, once every line that must be chosen is. The rules
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
    this.finder = new Finder(this)
    this.take.onclick = () => this.takeOver()
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
    this.seek = (asked) => setTriggerValue("sought", asked)
    if (fresh) {
      this.pending = {}
      this.active = 0
      this.finder.place = null
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
    const focused = this.parent.getRootNode().activeElement
    const had = this.grid.contains(focused)
    const typing = focused === this.finder.input
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
    if (typing && this.finder.place !== null) this.finder.input.focus({ preventScroll: true })
    else if (had) this.grid.children[this.active]?.focus({ preventScroll: true })
  }

  // The line with what was decided and did not reach the server yet.
  now(line) {
    return { ...line, ...this.pending[line.place] }
  }

  row(line, index) {
    const badge = this.badge(line)
    const open = line.status === "unclear" && !line.decided
    const state = `${badge}: ${this.who(line)}`
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
      make("span", { class: "chip" }, badge),
      make("span", { class: "name" }, this.who(line)),
      ...(line.who !== "nobody" && line.organisation
        ? [make("span", { class: "for" }, line.organisation)]
        : []),
      ...(line.proxy
        ? [make("span", { class: "for" }, this.words.proxy.replace("%", line.proxy))]
        : []),
      ...(line.why && (open || line.status !== "unclear") ? [make("span", { class: "why" }, line.why)] : []),
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
    if (line.works_at) choices.append(this.tick(line, this.words.works, line.works_at))
    else if (line.new_place && line.who === "new") {
      choices.append(this.tick(line, this.words.new_place, line.new_place))
    }
    choices.append(
      this.finder.place === line.place
        ? this.finder.drawn(line)
        : this.button(`Z ${this.words.find}`, false, "", () => this.finder.begin(line)),
    )
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

  // What the line is by now: a decision goes before what was proposed.
  badge(line) {
    if (!line.decided) return this.words.status[line.status]
    if (line.who === "new") return this.words.status.new
    return line.who === "nobody" ? this.words.status.ignored : this.words.chosen
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

  tick(line, words, place) {
    const box = make("input", { type: "checkbox", tabindex: "-1" })
    box.checked = line.works_there
    box.onchange = () => this.decide(line, { works_there: box.checked })
    return make("label", {}, box, words.replace("%", place))
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

  takeOver() {
    const open = this.data.lines.findIndex((line) => {
      const now = this.now(line)
      return now.status === "unclear" && !now.decided
    })
    if (open < 0) return this.tell("done", { what: "take", lines: this.pending })
    this.goTo(open)
    this.said.textContent = `${this.data.lines[open].text}: ${this.words.choose}`
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
    if (event.target === this.finder.input) return this.finder.pressed(event)
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
    } else if (pressed === "z") {
      this.finder.begin(line)
    } else if (pressed in marks && line.who !== "nobody") {
      this.decide(line, { mark: marks[pressed] })
    } else if (pressed === "enter" && !onButton && !this.data.later) this.take.click()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
}

// Somebody else than proposed: the server finds, arrows choose, Enter takes.
class Finder {
  constructor(review) {
    this.review = review
    this.place = null
    this.chosen = 0
    this.input = make("input", {
      type: "text",
      role: "combobox",
      autocomplete: "off",
      "aria-autocomplete": "list",
      "aria-controls": "found",
    })
    this.list = make("ul", { id: "found", role: "listbox" })
    this.box = make("div", { class: "finder" }, this.input, this.list)
    this.input.oninput = () => {
      clearTimeout(this.timer)
      this.timer = setTimeout(() => this.ask(), 250)
    }
  }

  begin(line) {
    this.place = line.place
    this.input.value = ""
    this.review.active = this.review.data.lines.findIndex((one) => one.place === line.place)
    this.review.draw()
    this.input.focus()
  }

  ask() {
    clearTimeout(this.timer)
    this.chosen = 0
    this.review.seek({ place: this.place, text: this.input.value })
  }

  get hits() {
    const found = this.review.data.found
    const answers = found.place === this.place && found.text === this.input.value
    return answers && this.input.value.trim() ? found.hits : null
  }

  drawn(line) {
    const { words } = this.review
    const hits = this.hits
    this.line = line
    this.input.placeholder = words.search
    this.input.setAttribute("aria-label", `${words.find}: ${line.text}`)
    this.input.setAttribute("aria-expanded", String(Boolean(hits?.length)))
    this.list.setAttribute("aria-label", words.find)
    this.list.hidden = !hits?.length
    this.list.replaceChildren(
      ...(hits ?? []).map((hit, index) => {
        const option = make(
          "li",
          { role: "option", id: `found-${index}`, "aria-selected": String(index === this.chosen) },
          make("span", { class: "name" }, hit.name),
          ...(hit.organisation ? [make("span", { class: "for" }, hit.organisation)] : []),
        )
        option.onmousedown = (event) => {
          event.preventDefault()
          this.take(hit)
        }
        return option
      }),
    )
    if (hits?.length) this.input.setAttribute("aria-activedescendant", `found-${this.chosen}`)
    else this.input.removeAttribute("aria-activedescendant")
    if (hits && !hits.length) this.review.said.textContent = words.nothing_found
    if (this.waiting && hits) {
      this.waiting = false
      if (hits.length) setTimeout(() => this.take(hits[0]), 0)
    }
    return this.box
  }

  pressed(event) {
    const hits = this.hits
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1
      this.chosen = Math.max(0, Math.min(this.chosen + step, (hits?.length ?? 1) - 1))
      this.review.draw()
    } else if (event.key === "Enter") {
      if (hits?.[this.chosen]) this.take(hits[this.chosen])
      else if (this.input.value.trim()) {
        this.waiting = true
        this.ask()
      }
    } else if (event.key === "Escape") this.end()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  take(hit) {
    this.place = null
    this.review.decide(this.line, { who: hit.who, name: hit.name })
    this.review.goTo(this.review.active + 1)
  }

  end() {
    this.place = null
    this.waiting = false
    this.review.draw()
    this.review.goTo(this.review.active)
  }
}

export default function (component) {
  const parent = component.parentElement
  if (!instances.has(parent)) instances.set(parent, new Review(parent))
  instances.get(parent).update(component)
  return () => instances.delete(parent)
}
