/** Puts a minus and a plus beside each quantity; in the cart they also send the form. */
export function addSteppers() {
  for (const input of document.querySelectorAll("input[data-quantity]")) {
    const stepper = document.createElement("span");
    stepper.className = "stepper";
    const label = input.closest("label");
    label.after(stepper);
    input.setAttribute("aria-label", label.textContent.trim());
    stepper.append(button(input, -1, "One less"), input, button(input, 1, "One more"));
    label.classList.add("hidden");
    if ("submit" in input.dataset) {
      input.addEventListener("change", () => input.form.requestSubmit());
      input.form.querySelector("[data-redundant]")?.remove();
    }
  }
}

function button(input, step, name) {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = step < 0 ? "−" : "+";
  element.setAttribute("aria-label", name);
  element.addEventListener("click", () => {
    const before = input.value;
    step < 0 ? input.stepDown() : input.stepUp();
    if (input.value !== before) {
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
  return element;
}
