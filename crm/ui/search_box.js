// The search box. Names are text, never markup. Arrows choose, Enter opens, Escape closes.

const REST = 180
const instances = new WeakMap()

class SearchBox {
  constructor(parent) {
    this.input = parent.querySelector("input")
    this.list = parent.querySelector("ul")
    this.status = parent.querySelector("[role=status]")
    this.at = -1
    this.open = false
    this.input.oninput = () => this.typed()
    this.input.onkeydown = event => this.key(event)
    this.input.onfocus = () => this.show(true)
    this.input.onblur = () => setTimeout(() => this.show(false), 200)
  }

  update({ data, setStateValue }) {
    this.data = data
    this.setState = setStateValue
    this.draw()
  }

  typed() {
    this.at = -1
    this.entered = false
    this.open = true
    clearTimeout(this.rest)
    this.rest = setTimeout(() => this.ask(), REST)
    this.draw()
  }

  key(event) {
    const last = this.fresh ? this.data.hits.length - 1 : -1
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      this.at = Math.max(-1, Math.min(last, this.at + (event.key === "ArrowDown" ? 1 : -1)))
      this.show(true)
    } else if (event.key === "Escape") {
      this.show(false)
    } else if (event.key === "Enter" && this.input.value.trim()) {
      event.preventDefault()
      this.entered = true
      this.ask()
      this.draw()
    }
  }

  ask() {
    clearTimeout(this.rest)
    this.setState("asked", this.input.value)
  }

  // The server keeps what was asked: telling it now would undo the step to the page.
  clear() {
    clearTimeout(this.rest)
    this.input.value = ""
    this.show(false)
  }

  get fresh() {
    return this.data.asked === this.input.value
  }

  show(open) {
    this.open = open
    this.draw()
  }

  draw() {
    const asked = this.input.value.trim() !== ""
    const visible = this.open && asked && this.fresh
    this.list.hidden = !visible
    this.input.setAttribute("aria-expanded", String(visible))
    if (!visible) return
    this.list.replaceChildren(...this.data.hits.map((hit, index) => this.row(hit, index)))
    this.status.textContent = this.data.hits.length ? "" : this.data.none
    const entered = this.entered
    this.entered = false
    if (entered && this.data.hits.length) this.list.children[Math.max(0, this.at)].firstChild.click()
    if (this.data.hits.length) return
    const none = document.createElement("li")
    none.className = "empty"
    none.textContent = this.data.none
    this.list.append(none)
  }

  row(hit, index) {
    const row = document.createElement("li")
    row.role = "option"
    row.id = `hit-${index}`
    row.setAttribute("aria-selected", String(index === this.at))
    if (index === this.at) this.input.setAttribute("aria-activedescendant", row.id)
    const link = document.createElement("a")
    link.href = hit.href
    link.tabIndex = -1
    const name = document.createElement("b")
    name.textContent = hit.glyph ? `${hit.glyph} ${hit.label}` : hit.label
    const detail = document.createElement("span")
    detail.textContent = hit.detail
    link.append(name, detail)
    link.target = "_blank" // for same_tab.js, which opens it in this tab
    link.onmousedown = event => event.preventDefault()
    link.onclick = () => this.clear()
    row.append(link)
    return row
  }
}

export default function (component) {
  const parent = component.parentElement
  if (!instances.has(parent)) instances.set(parent, new SearchBox(parent))
  instances.get(parent).update(component)
  return () => instances.delete(parent)
}
