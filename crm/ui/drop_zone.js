// A place to drop files on, or to choose them with a button. What is dropped goes to
// the server as one message; nothing is kept in the browser. With a text box, a pasted
// list goes the same way.

const instances = new WeakMap()

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
}

class DropZone {
  constructor(parent) {
    this.zone = parent.querySelector("[role=group]")
    this.text = parent.querySelector("textarea")
    this.label = parent.querySelector("label")
    this.button = parent.querySelector(".choose")
    this.read = parent.querySelector(".read")
    this.hint = parent.querySelector("span")
    this.input = parent.querySelector("input")
    this.status = parent.querySelector("[role=status]")
    this.button.onclick = () => this.input.click()
    this.input.onchange = () => this.take(this.input.files)
    this.zone.ondragover = event => { event.preventDefault(); this.over(true) }
    this.zone.ondragleave = () => this.over(false)
    this.zone.ondrop = event => {
      event.preventDefault()
      this.over(false)
      this.bring(event.dataTransfer)
    }
    this.text.onpaste = event => {
      if (!event.clipboardData) return
      event.preventDefault()
      this.bring(event.clipboardData)
    }
    this.text.oninput = () => this.typed()
    this.text.onkeydown = event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.sendText()
    }
    this.read.onclick = () => this.sendText()
  }

  update({ data, setTriggerValue }) {
    this.data = data
    this.trigger = setTriggerValue
    this.zone.setAttribute("aria-label", data.label)
    this.input.setAttribute("aria-label", data.label)
    this.button.textContent = data.button
    this.hint.textContent = data.paste ? "" : data.hint
    this.zone.title = data.paste ? data.hint : ""
    this.zone.classList.toggle("paste", Boolean(data.paste))
    this.input.accept = data.endings.join(",")
    this.input.multiple = data.multiple
    this.text.hidden = !data.paste
    this.label.hidden = !data.paste
    this.label.textContent = data.label
    this.text.placeholder = data.paste?.placeholder ?? ""
    this.read.textContent = data.paste?.read ?? ""
    this.typed()
  }

  typed() {
    this.read.hidden = !this.data.paste || this.text.value.trim() === ""
  }

  // A list of one line may still be typed on; more lines are read at once.
  bring(brought) {
    const text = brought.getData("text/plain")
    if (!text && brought.files.length) return this.take(brought.files)
    if (!this.data.paste || !text) return
    this.text.setRangeText(text, this.text.selectionStart, this.text.selectionEnd, "end")
    this.typed()
    if (text.trim().includes("\n")) this.sendText()
  }

  sendText() {
    const text = this.text.value
    if (!text.trim()) return
    if (text.length > this.data.limit) {
      this.status.textContent = this.data.too_large
      return
    }
    this.trigger("text", text)
    this.text.value = ""
    this.typed()
  }

  over(inside) {
    this.zone.classList.toggle("over", inside)
  }

  async take(list) {
    const files = this.data.multiple ? [...list] : [...list].slice(0, 1)
    this.input.value = ""
    if (!files.length) return
    if (files.reduce((sum, file) => sum + file.size, 0) > this.data.limit) {
      this.status.textContent = this.data.too_large
      return
    }
    this.status.textContent = this.data.busy
    try {
      const sent = []
      for (const file of files) sent.push({ name: file.name, content: await base64(file) })
      this.trigger("files", sent)
      this.status.textContent = ""
    } catch {
      this.status.textContent = this.data.failed
    }
  }
}

export default function (component) {
  const parent = component.parentElement
  if (!instances.has(parent)) instances.set(parent, new DropZone(parent))
  instances.get(parent).update(component)
}
