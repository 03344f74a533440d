// People as rows: one key gives each a mark and goes on to the next row. The rules are
// in Python; this draws the rows it gets and tells what somebody did. Names are only
// ever set as text.

const REST = 600
const AGAIN = 3000
const MARKS = ["A", "V", "-"]
const KEYS = { a: "A", v: "V", "-": "-", " ": "", backspace: "", delete: "" }
const instances = new WeakMap()

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value)
  }
  element.append(...children)
  return element
}

class PresenceGrid {
  constructor(parent) {
    this.parent = parent
    this.heading = parent.querySelector("h3")
    this.counts = parent.querySelector(".counts")
    this.help = parent.querySelector(".help")
    this.grid = parent.querySelector("[role=grid]")
    this.rest = parent.querySelector(".rest")
    this.said = parent.querySelector("[role=status]")
    this.finder = new Finder(this)
    this.elements = new Map()
    this.pending = {}
    this.active = 0
    this.grid.onkeydown = (event) => this.pressed(event)
    this.grid.addEventListener("focusin", (event) => this.focused(event))
    this.grid.addEventListener("focusout", (event) => {
      if (!this.grid.contains(event.relatedTarget)) this.send()
    })
    this.leave = () => this.send()
    window.addEventListener("pagehide", this.leave)
    document.addEventListener("visibilitychange", this.leave)
    this.again = setInterval(() => this.retry(), AGAIN)
  }

  update({ data, setStateValue, setTriggerValue }) {
    const first = this.data === undefined
    this.data = data
    this.words = data.words
    // Marks are a state, not a trigger: a trigger sent on leaving the grid would
    // swallow the click that left it. The time makes each message a new one.
    this.keepMarks = (marks) => setStateValue("marks", { at: Date.now(), marks })
    this.tell = setTriggerValue
    if (first) this.restore()
    const known = new Set(data.rows.map((row) => row.key))
    for (const [key, mark] of Object.entries(this.pending)) {
      const row = data.rows.find((candidate) => candidate.key === key)
      if (!known.has(key) || row.mark === mark) delete this.pending[key]
    }
    this.keep()
    this.draw()
    this.finder.update()
  }

  // What was marked and did not reach the server yet.

  get store() {
    return `schakel:${this.data.key}`
  }

  restore() {
    try {
      this.pending = JSON.parse(sessionStorage.getItem(this.store)) ?? {}
    } catch {
      this.pending = {}
    }
    if (Object.keys(this.pending).length) setTimeout(() => this.send(), 0)
  }

  keep() {
    if (Object.keys(this.pending).length) {
      sessionStorage.setItem(this.store, JSON.stringify(this.pending))
    } else {
      sessionStorage.removeItem(this.store)
      this.sentAt = undefined
    }
  }

  send() {
    clearTimeout(this.timer)
    if (!Object.keys(this.pending).length) return
    this.sentAt = Date.now()
    this.keepMarks({ ...this.pending })
  }

  retry() {
    if (this.sentAt && Date.now() - this.sentAt >= AGAIN) this.send()
  }

  markOf(row) {
    return this.pending[row.key] ?? row.mark
  }

  mark(rows, mark) {
    for (const row of rows) this.pending[row.key] = mark
    this.keep()
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.send(), REST)
    this.draw()
  }

  // Drawing.

  draw() {
    const rows = this.data.rows
    this.active = Math.min(this.active, Math.max(rows.length - 1, 0))
    const gone = new Set(this.elements.keys())
    rows.forEach((row, index) => {
      gone.delete(row.key)
      let element = this.elements.get(row.key)
      if (!element) {
        element = this.makeRow(row)
        this.elements.set(row.key, element)
      }
      this.fillRow(element, row, index)
      if (this.grid.children[index] !== element) {
        this.grid.insertBefore(element, this.grid.children[index] ?? null)
      }
    })
    for (const key of gone) {
      this.elements.get(key).remove()
      this.elements.delete(key)
    }
    this.drawFrame(rows)
  }

  drawFrame(rows) {
    const open = rows.filter((row) => this.markOf(row) === "" && !row.beside)
    const left = open.length
    this.heading.textContent = this.words.people
    this.grid.hidden = rows.length === 0
    this.grid.setAttribute("aria-label", this.words.people)
    this.help.textContent = rows.length ? this.words.help : this.words.nobody
    this.help.title = rows.length ? this.words.help : ""
    this.counts.textContent = rows.length ? this.words.left.replace("%", left) : ""
    this.rest.replaceChildren(
      ...(left && rows.length > 1
        ? [
            ["A", this.words.rest_present],
            ["-", this.words.rest_absent],
          ].map(([mark, words]) => {
            const button = make("button", { type: "button" }, words)
            button.onclick = () => {
              this.mark(open, mark)
              this.send()
            }
            return button
          })
        : []),
    )
  }

  makeRow(row) {
    const element = make("div", { role: "row" })
    const who = make("div", { role: "gridcell", class: "who" })
    const marks = make("div", { role: "gridcell", class: "marks" })
    for (const mark of MARKS) {
      const button = make("button", { type: "button", tabindex: "-1" }, mark === "-" ? "–" : mark)
      button.onclick = () => this.choose(row.key, mark)
      marks.append(button)
    }
    const place = make("button", { type: "button", tabindex: "-1", class: "place" }, "P")
    place.onclick = () => this.act("substitute", row.key)
    marks.append(place)
    const more = make("div", { role: "gridcell", class: "more" })
    element.append(who, marks, more)
    return element
  }

  fillRow(element, row, index) {
    const mark = this.markOf(row)
    const [who, marks, more] = element.children
    const state = mark ? this.words.marks[mark] : this.words.unmarked
    const speaks = [row.name, row.beside, row.organisation, row.instead].filter(Boolean).join(", ")
    element.tabIndex = index === this.active ? 0 : -1
    element.dataset.key = row.key
    element.dataset.mark = mark
    element.setAttribute("aria-label", `${speaks}: ${state}`)
    who.title = [row.name, row.organisation].filter(Boolean).join(", ")
    who.replaceChildren(
      make("span", { class: "name" }, row.name),
      ...(row.beside ? [make("span", { class: "chip" }, row.beside)] : []),
      ...(row.is_new ? [make("span", { class: "chip" }, this.words.new)] : []),
      ...(row.organisation ? [make("span", { class: "for" }, row.organisation)] : []),
      ...(row.instead ? [make("span", { class: "instead" }, row.instead)] : []),
    )
    MARKS.forEach((each, place) => {
      const button = marks.children[place]
      button.setAttribute("aria-pressed", String(each === mark))
      button.setAttribute("aria-label", `${row.name}: ${this.words.marks[each]}`)
      button.title = this.words.marks[each]
    })
    const place = marks.children[MARKS.length]
    place.disabled = !row.can_be_replaced
    place.setAttribute("aria-label", `${row.name}: ${this.words.substitute}`)
    place.title = this.words.substitute
    this.fillMore(more, row)
  }

  fillMore(more, row) {
    const offered = []
    if (row.instead) offered.push(["undo_substitute", this.words.no_substitute])
    if (row.removable) offered.push(["remove", this.words.remove])
    const wanted = offered.map(([what]) => what).join()
    if (more.dataset.offered === wanted) return
    more.dataset.offered = wanted
    more.replaceChildren(
      ...offered.map(([what, words]) => {
        const button = make("button", { type: "button", tabindex: "-1" }, words)
        button.setAttribute("aria-label", `${words}: ${row.name}`)
        button.onclick = () => this.act(what, row.key)
        return button
      }),
    )
  }

  // What somebody does.

  row(key) {
    return this.data.rows.find((row) => row.key === key)
  }

  act(what, key) {
    this.send()
    if (what === "substitute") this.finder.substituteFor(this.row(key))
    else this.tell("action", { what, row: key })
  }

  choose(key, mark) {
    const row = this.row(key)
    if (!row) return
    this.mark([row], this.markOf(row) === mark ? "" : mark)
    this.announce(row)
  }

  announce(row) {
    const mark = this.markOf(row)
    this.said.textContent = `${row.name}: ${mark ? this.words.marks[mark] : this.words.unmarked}`
  }

  focused(event) {
    const element = event.target.closest("[role=row]")
    if (!element) return
    this.active = [...this.grid.children].indexOf(element)
    for (const other of this.grid.children) other.tabIndex = other === element ? 0 : -1
  }

  goTo(index) {
    const element = this.grid.children[Math.max(0, Math.min(index, this.grid.children.length - 1))]
    if (!element) return
    element.focus()
    element.scrollIntoView({ block: "nearest" })
  }

  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const row = this.data.rows[this.active]
    if (!row) return
    const pressed = event.key.toLowerCase()
    const onButton = event.target.closest("button") !== null
    const moves = { arrowdown: 1, arrowup: -1, home: -Infinity, end: Infinity }
    if (pressed in moves) this.goTo(this.active + moves[pressed])
    else if (pressed in KEYS && !(onButton && pressed === " ")) {
      this.mark([row], KEYS[pressed])
      this.announce(row)
      if (KEYS[pressed]) this.goTo(this.active + 1)
    } else if (pressed === "p" && row.can_be_replaced) this.act("substitute", row.key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  stop() {
    this.send()
    clearInterval(this.again)
    window.removeEventListener("pagehide", this.leave)
    document.removeEventListener("visibilitychange", this.leave)
  }
}

// The search box: the server finds, arrows choose, Enter takes.
class Finder {
  constructor(grid) {
    this.sheet = grid
    this.label = grid.parent.querySelector("label")
    this.input = grid.parent.querySelector("input")
    this.list = grid.parent.querySelector("[role=listbox]")
    this.row = null
    this.chosen = 0
    this.open = false
    this.input.oninput = () => this.typed()
    this.input.onkeydown = (event) => this.pressed(event)
    this.input.onfocus = () => this.row && this.ask()
    this.input.onblur = () => setTimeout(() => this.close(), 200)
  }

  update() {
    const { words, finder, rows } = this.sheet.data
    if (this.row && !rows.some((row) => row.key === this.row.key)) this.row = null
    this.label.textContent = this.row
      ? words.who_instead.replace("%", this.row.name)
      : words.add
    this.input.placeholder = words.placeholder
    this.answer = finder.text === this.input.value && finder.row === (this.row?.key ?? null) ? finder.hits : null
    if (this.waiting && this.answer) {
      this.waiting = false
      if (this.answer[0] && !this.answer[0].new) return this.take(this.answer[0])
    }
    this.draw()
  }

  substituteFor(row) {
    this.row = row
    this.input.value = ""
    this.update()
    this.input.focus()
    this.ask()
  }

  typed() {
    this.chosen = 0
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.ask(), 250)
  }

  ask() {
    clearTimeout(this.timer)
    this.open = true
    this.answer = null
    this.sheet.tell("search", { text: this.input.value, row: this.row?.key ?? null })
  }

  close() {
    this.open = false
    this.draw()
  }

  draw() {
    const hits = this.open && this.answer ? this.answer : []
    const showing = hits.length > 0
    this.list.hidden = !showing
    this.input.setAttribute("aria-expanded", String(showing))
    this.list.replaceChildren(
      ...hits.map((hit, index) => {
        const option = make(
          "li",
          { role: "option", id: `hit-${index}`, "aria-selected": String(index === this.chosen) },
          make("span", { class: "name" }, hit.label),
          ...(hit.detail ? [make("span", { class: "for" }, hit.detail)] : []),
        )
        option.onmousedown = (event) => {
          event.preventDefault()
          this.take(hit)
        }
        return option
      }),
    )
    if (showing) this.input.setAttribute("aria-activedescendant", `hit-${this.chosen}`)
    else this.input.removeAttribute("aria-activedescendant")
  }

  pressed(event) {
    const hits = this.answer ?? []
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : -1
      this.chosen = Math.max(0, Math.min(this.chosen + step, hits.length - 1))
      this.draw()
    } else if (event.key === "Enter") {
      if (this.answer && hits[this.chosen]) this.take(hits[this.chosen])
      else if (this.input.value) {
        this.waiting = true
        this.ask()
      }
    } else if (event.key === "Escape") {
      this.row = null
      this.input.value = ""
      this.waiting = false
      this.close()
      this.update()
    } else return
    event.preventDefault()
  }

  take(hit) {
    const row = this.row?.key ?? null
    this.sheet.send()
    this.sheet.tell("action", {
      what: hit.new ? "new" : "add",
      person_id: hit.person_id,
      organisation_id: hit.organisation_id,
      text: this.input.value,
      row,
    })
    this.row = null
    this.input.value = ""
    this.answer = null
    this.close()
    this.update()
    if (row) this.sheet.goTo(this.sheet.active + 1)
  }
}

export default function (component) {
  const parent = component.parentElement
  if (!instances.has(parent)) instances.set(parent, new PresenceGrid(parent))
  const grid = instances.get(parent)
  grid.update(component)
  return () => {
    grid.stop()
    instances.delete(parent)
  }
}
