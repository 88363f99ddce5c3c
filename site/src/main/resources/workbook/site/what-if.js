/* What-ifs: runs a chapter's computation again with the inputs that the reader chose. */
(function (world) {
  "use strict";
  var STEPS = 200;

  var ARITHMETIC = {
    add: function (x) { return x[0] + x[1]; },
    sub: function (x) { return x[0] - x[1]; },
    mul: function (x) { return x[0] * x[1]; },
    div: function (x) { return x[0] / x[1]; },
    max: function (x) { return Math.max(x[0], x[1]); },
    min: function (x) { return Math.min(x[0], x[1]); },
    neg: function (x) { return -x[0]; }
  };

  /** Compute a program's last step; not a number where an input is outside a formula's range. */
  function run(program, inputs) {
    var done = [];
    program.forEach(function (step) {
      if (step.op === undefined) {
        done.push(step.input === undefined ? step.value : inputs[step.input]);
        return;
      }
      var of = step.of.map(function (place) { return done[place]; });
      var arithmetic = ARITHMETIC[step.op];
      done.push(arithmetic ? arithmetic(of) : world.compute(step.op, of));
    });
    return done[done.length - 1];
  }

  /** Write a number with so many decimals, commas between thousands and a real minus. */
  function fixed(value, decimals) {
    var text = Math.abs(value).toFixed(decimals).split(".");
    if (text[0].length >= 4) text[0] = text[0].replace(/\B(?=(\d{3})+$)/g, ",");
    var number = text.join(".");
    return value < 0 && /[1-9]/.test(number) ? "\u2212" + number : number;
  }

  /** Write a reading (of the result or of a slider) as the text does. */
  function read(reading, value) {
    return fixed(value / reading.scale, reading.decimals);
  }

  world.workbookWhatIf = { run: run, read: read };
  if (typeof document === "undefined") return;

  function logarithmic(slider) {
    return slider.low > 0 && slider.high / slider.low >= 20;
  }

  /** Where a slider's amount stands, from 0 to STEPS; the amount at hand is never an end it is not. */
  function placeOf(slider, value) {
    var share = logarithmic(slider)
      ? Math.log(value / slider.low) / Math.log(slider.high / slider.low)
      : (value - slider.low) / (slider.high - slider.low);
    var place = Math.round(share * STEPS);
    return value === slider.low || value === slider.high ? place : Math.min(STEPS - 1, Math.max(1, place));
  }

  /** The amount at a place: exact at the ends and at the amount at hand, rounded elsewhere. */
  function amountAt(slider, place) {
    if (place === placeOf(slider, slider.at)) return slider.at;
    if (place === 0) return slider.low;
    if (place === STEPS) return slider.high;
    var share = place / STEPS;
    var amount = logarithmic(slider)
      ? slider.low * Math.pow(slider.high / slider.low, share)
      : slider.low + (slider.high - slider.low) * share;
    if (slider.whole) return Math.round(amount);
    return Number((amount / slider.scale).toPrecision(3)) * slider.scale;
  }

  function words(slider, value) {
    var number = value / slider.scale;
    if (value === slider.at || value === slider.low || value === slider.high) return fixed(number, slider.decimals);
    var digits = number === 0 ? 0 : 2 - Math.floor(Math.log(Math.abs(number)) / Math.LN10);
    return fixed(number, slider.whole ? 0 : Math.min(6, Math.max(0, digits)));
  }

  function unit(reading) {
    if (reading.unit === "1") return "";
    return reading.unit.indexOf("1/") === 0 ? reading.unit.slice(1) : "\u202f" + reading.unit;
  }

  var FORMULAS = document.currentScript.src.replace("what-if.js", "formulas.js");
  var waiting = null;

  function needsFormulas(program) {
    return !world.compute && program.some(function (step) { return step.op && !ARITHMETIC[step.op]; });
  }

  /** Load the book's formulas, once a reader moves something that needs them. */
  function load(then) {
    if (waiting) { waiting.push(then); return; }
    waiting = [then];
    var script = document.createElement("script");
    script.src = FORMULAS;
    script.onload = function () { waiting.forEach(function (next) { next(); }); };
    document.head.appendChild(script);
  }

  function start(box) {
    var task = JSON.parse(box.querySelector("script").textContent);
    var ranges = [].slice.call(box.querySelectorAll("input"));
    var output = box.querySelector(".what-if-result output");
    var reset = box.querySelector("button");

    function update() {
      var inputs = ranges.map(function (range, i) { return amountAt(task.sliders[i], Number(range.value)); });
      ranges.forEach(function (range, i) {
        var text = words(task.sliders[i], inputs[i]) + unit(task.sliders[i]);
        range.setAttribute("aria-valuetext", text);
        range.parentNode.querySelector("output").textContent = text;
      });
      var still = inputs.every(function (input, i) { return input === task.sliders[i].at; });
      if (!still && needsFormulas(task.program)) { load(update); return; }
      var result = still ? task.result.at : run(task.program, inputs);
      output.textContent = isFinite(result) ? read(task.result, result) + unit(task.result) : "not possible";
      reset.hidden = still;
    }

    function restore() {
      ranges.forEach(function (range, i) { range.value = placeOf(task.sliders[i], task.sliders[i].at); });
      update();
    }

    ranges.forEach(function (range) { range.max = STEPS; range.addEventListener("input", update); });
    reset.addEventListener("click", function () { restore(); ranges[0].focus(); });
    restore();
    box.querySelector(".what-if-sliders").hidden = false;
    box.querySelector(".scroll").hidden = true;
  }

  [].forEach.call(document.querySelectorAll(".what-if"), start);
})(typeof self !== "undefined" ? self : this);
