// Typed text that cannot get lost: it goes to the server after a second of rest, on
// leaving the field and on leaving the page, and again until the server has it. What
// the server does not have yet waits in the tab's own storage.

const REST = 1000
const AGAIN = 3000
const instances = new WeakMap()

class TypedText {
  constructor(parent) {
    this.label = parent.querySelector("label")
    this.field = parent.querySelector("#text")
    this.status = parent.querySelector("[role=status]")
    this.dirty = false
    this.started = false
    this.listen()
    this.leave = () => this.send()
    window.addEventListener("pagehide", this.leave)
    document.addEventListener("visibilitychange", this.leave)
    this.again = setInterval(() => this.sentAt && this.retry(), AGAIN)
  }

  listen() {
    this.field.oninput = () => this.changed()
    this.field.onblur = () => this.send()
    this.field.onkeydown = (event) => {
      if (event.key === "Enter" && this.line) this.send()
    }
  }

  // One line is an input, more lines are a text area.
  shape() {
    this.line = this.data.rows === 1
    if (this.line === (this.field.tagName === "INPUT")) return
    const field = document.createElement(this.line ? "input" : "textarea")
    field.id = "text"
    this.field.replaceWith(field)
    this.field = field
    this.listen()
  }

  update({ data, setStateValue }) {
    this.data = data
    // A state, not a trigger: a trigger sent on leaving the field would swallow the
    // click that left it.
    this.toServer = setStateValue
    this.label.textContent = data.label
    this.shape()
    if (!this.line) this.field.rows = data.rows
    this.field.placeholder = data.placeholder
    if (!this.started) this.restore()
    if (this.dirty && data.text === this.field.value) this.arrived()
    if (!this.dirty && data.text !== this.field.value) this.field.value = data.text
    this.show()
    this.fit()
  }

  get store() {
    return `schakel:${this.data.key}`
  }

  restore() {
    this.started = true
    this.field.value = this.data.text
    const kept = sessionStorage.getItem(this.store)
    if (kept === null || kept === this.data.text) return sessionStorage.removeItem(this.store)
    this.field.value = kept
    this.dirty = true
    setTimeout(() => this.send(), 0)
  }

  changed() {
    this.dirty = true
    sessionStorage.setItem(this.store, this.field.value)
    clearTimeout(this.rest)
    this.rest = setTimeout(() => this.send(), REST)
    this.show()
    this.fit()
  }

  send() {
    clearTimeout(this.rest)
    if (!this.dirty) return
    this.sentAt = Date.now()
    // With the moment: text that comes back to what it was is news too.
    this.toServer("text", { typed: this.field.value, at: this.sentAt })
  }

  retry() {
    if (this.dirty && Date.now() - this.sentAt >= AGAIN) this.send()
  }

  arrived() {
    this.dirty = false
    this.sentAt = undefined
    sessionStorage.removeItem(this.store)
  }

  show() {
    if (this.line) return
    const empty = this.field.value === ""
    this.status.textContent = this.dirty ? this.data.waiting : empty ? "" : this.data.kept
  }

  fit() {
    if (this.line) return
    this.field.style.height = "auto"
    if (this.field.scrollHeight > 0) this.field.style.height = `${this.field.scrollHeight + 2}px`
  }

  stop() {
    this.send()
    clearInterval(this.again)
    window.removeEventListener("pagehide", this.leave)
    document.removeEventListener("visibilitychange", this.leave)
  }
}

export default function (component) {
  const parent = component.parentElement
  if (!instances.has(parent)) instances.set(parent, new TypedText(parent))
  const text = instances.get(parent)
  text.update(component)
  return () => {
    text.stop()
    instances.delete(parent)
  }
}
