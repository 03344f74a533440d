// One field that never loses the focus: three letters and Enter notes a seat. Names are
// only ever set as text. Marks wait here until the server says that it has them, so a
// slow or broken line loses none.

const AGAIN = 3000
const MOST = 8
const instances = new WeakMap()

const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()

const parts = (text) => plain(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean)

class SeatMarker {
  constructor(parent) {
    this.modes = parent.querySelector(".modes")
    this.label = parent.querySelector("label")
    this.input = parent.querySelector("input")
    this.list = parent.querySelector("[role=listbox]")
    this.said = parent.querySelector("[role=status]")
    this.mode = "here"
    this.giver = null
    this.chosen = 0
    this.pending = []
    this.input.oninput = () => ((this.chosen = 0), this.draw())
    this.input.onkeydown = (event) => this.pressed(event)
    this.again = setInterval(() => this.pending.length && this.send(), AGAIN)
  }

  update({ data, setStateValue }) {
    this.data = data
    this.keep = (marks) => setStateValue("marks", { at: Date.now(), marks })
    if (!this.restored) this.restore()
    const done = new Set(data.done)
    this.pending = this.pending.filter((mark) => !done.has(mark.id))
    this.store()
    this.draw()
  }

  get key() {
    return `schakel:seats:${this.data.meeting}`
  }

  restore() {
    this.restored = true
    try {
      this.pending = JSON.parse(sessionStorage.getItem(this.key)) ?? []
    } catch {
      this.pending = []
    }
  }

  store() {
    if (this.pending.length) sessionStorage.setItem(this.key, JSON.stringify(this.pending))
    else sessionStorage.removeItem(this.key)
  }

  send() {
    this.keep(this.pending)
  }

  // Who fits: every word must begin a word of the name or the organisation.
  get hits() {
    const words = parts(this.input.value)
    if (!words.length) return []
    const fits = this.data.seats.filter((seat) => {
      if (this.giver && seat.seat === this.giver.seat) return false
      if (this.mode !== "here" && seat.stands_in) return false
      const own = parts(`${seat.name} ${seat.detail}`)
      return words.every((word) => own.some((part) => part.startsWith(word)))
    })
    const typed = words.join(" ")
    const begins = (seat) => parts(seat.name).join(" ").startsWith(typed)
    const far = (seat) => this.rank(seat) + (begins(seat) ? 0 : 10)
    return fits.sort((a, b) => far(a) - far(b)).slice(0, MOST)
  }

  // In the order in which somebody is likely meant.
  rank(seat) {
    const here = this.isHere(seat)
    if (this.mode === "gone" || this.giver) return here ? 0 : 1
    return (here ? 2 : 0) + (seat.stands_in ? 1 : 0)
  }

  isHere(seat) {
    const last = this.pending.findLast((mark) => mark.seat === seat.seat)
    return last ? last.mode === "here" : seat.here
  }

  pressed(event) {
    const hits = this.hits
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.chosen += event.key === "ArrowDown" ? 1 : -1
      this.chosen = Math.max(0, Math.min(this.chosen, hits.length - 1))
      this.draw()
    } else if (event.key === "Enter") {
      if (hits[this.chosen]) this.take(hits[this.chosen])
      else this.input.select() // the next name replaces what nobody has
    } else if (event.key === "Escape") {
      this.giver = null
      this.clear()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  take(seat) {
    if (this.mode === "proxy" && !this.giver) {
      this.giver = seat
      this.clear()
      return
    }
    const from = this.giver ?? seat
    this.pending.push({
      id: `${Date.now()}-${Math.random().toString(36).slice(2)}`,
      mode: this.mode,
      seat: from.seat,
      person: seat.person,
      holder: this.giver ? seat.seat : null,
    })
    this.said.textContent = this.data.words.said[this.mode].replace("%", from.name)
    this.giver = null
    this.store()
    this.send()
    this.clear()
  }

  clear() {
    this.input.value = ""
    this.chosen = 0
    this.draw()
    this.input.focus()
  }

  draw() {
    const { words } = this.data
    const label = this.giver ? "holder" : this.mode
    this.label.textContent = words.label[label].replace("%", this.giver?.name ?? "")
    this.drawModes(words)
    const hits = this.hits
    this.chosen = Math.min(this.chosen, Math.max(hits.length - 1, 0))
    const asked = this.input.value.trim() !== ""
    this.list.hidden = !asked
    this.input.setAttribute("aria-expanded", String(asked))
    this.input.removeAttribute("aria-activedescendant")
    if (hits.length) this.input.setAttribute("aria-activedescendant", `seat-hit-${this.chosen}`)
    this.list.replaceChildren(...hits.map((seat, index) => this.row(seat, index, words)))
    if (asked && !hits.length) this.list.append(element("li", "empty", words.none))
  }

  drawModes(words) {
    const wanted = Object.entries(words.modes)
    if (this.modes.children.length !== wanted.length) {
      this.modes.setAttribute("aria-label", words.mode)
      this.modes.replaceChildren(
        ...wanted.map(([mode, name]) => {
          const button = element("button", "", name)
          button.type = "button"
          button.dataset.mode = mode
          button.onclick = () => {
            this.mode = mode
            this.giver = null
            this.clear()
          }
          return button
        }),
      )
    }
    for (const button of this.modes.children) {
      button.setAttribute("aria-pressed", String(button.dataset.mode === this.mode))
    }
  }

  row(seat, index, words) {
    const row = element("li")
    row.role = "option"
    row.id = `seat-hit-${index}`
    row.setAttribute("aria-selected", String(index === this.chosen))
    row.append(element("b", "", seat.name), element("span", "", seat.detail))
    const state = this.isHere(seat) ? words.is_here : seat.proxy ? words.has_proxy : ""
    if (state) row.append(element("span", "state", state))
    row.onmousedown = (event) => event.preventDefault()
    row.onclick = () => this.take(seat)
    return row
  }
}

function element(tag, name = "", text = "") {
  const made = document.createElement(tag)
  if (name) made.className = name
  made.textContent = text
  return made
}

export default function (component) {
  const parent = component.parentElement
  if (!instances.has(parent)) instances.set(parent, new SeatMarker(parent))
  const marker = instances.get(parent)
  marker.update(component)
  return () => {
    clearInterval(marker.again)
    instances.delete(parent)
  }
}
