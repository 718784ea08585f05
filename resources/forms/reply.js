"use strict";
var FIELDS = ["reply", "id", "model", "version", "about", "rater", "role", "filled_on"];

function bytesOf(text) {
  return new TextEncoder().encode(text);
}

// Two sums over the bytes (FNV-1a): what was cut off or changed on its way is noticed. It is no secret.
function checksum(text) {
  var first = 0x811c9dc5, second = 0x01000193, bytes = bytesOf(text);
  for (var i = 0; i < bytes.length; i++) {
    first = Math.imul(first ^ bytes[i], 0x01000193) >>> 0;
    second = Math.imul(second ^ bytes[i], 0x85ebca6b) >>> 0;
  }
  return ("0000000" + first.toString(16)).slice(-8) + ("0000000" + second.toString(16)).slice(-8);
}

// What the sum is made of: one line for each thing, in the same order wherever it is read.
function canonical(reply) {
  var lines = FIELDS.map(function (name) { return name + "=" + reply[name]; });
  Object.keys(reply.answers).sort().forEach(function (key) { lines.push("answer " + key + "=" + reply.answers[key]); });
  Object.keys(reply.words).sort().forEach(function (key) { lines.push("words " + key + "=" + reply.words[key]); });
  return lines.join("\n");
}

function sealed(reply) {
  reply.checksum = checksum(canonical(reply));
  return reply;
}

function base64(text) {
  var bytes = bytesOf(text), plain = "";
  for (var i = 0; i < bytes.length; i++) plain += String.fromCharCode(bytes[i]);
  return btoa(plain);
}

function asText(reply) {
  var lines = base64(JSON.stringify(reply)).match(/.{1,64}/g);
  return ["Answers for " + reply.about + " from " + reply.rater + ", " + Object.keys(reply.answers).length +
    " in all. Please leave the lines below as they are.", "", "----- BEGIN BRM REPLY -----"]
    .concat(lines, ["----- END BRM REPLY -----", ""]).join("\n");
}

function fileName(reply) {
  var who = reply.rater.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  return "answers" + (who ? "-" + who : "") + ".json";
}

function today() {
  var day = new Date();
  return day.getFullYear() + "-" + ("0" + (day.getMonth() + 1)).slice(-2) + "-" + ("0" + day.getDate()).slice(-2);
}

function collected(form) {
  var answers = {}, words = {};
  form.querySelectorAll("input[type=radio]:checked").forEach(function (box) { answers[box.name] = Number(box.value); });
  form.querySelectorAll("textarea[data-competency]").forEach(function (area) {
    var said = area.value.replace(/\r\n?/g, "\n").trim();
    if (said) words[area.dataset.competency] = said;
  });
  return sealed({
    reply: 1, id: form.dataset.form, model: form.dataset.model, version: Number(form.dataset.version),
    about: form.dataset.about, rater: form.querySelector("#rater").value.trim(),
    role: form.querySelector("#role").value.trim(), filled_on: today(), answers: answers, words: words
  });
}

function begin() {
  var form = document.getElementById("reply"), done = document.getElementById("done"), kept = true;
  var whole = form.querySelectorAll("fieldset").length;

  function count() {
    var given = form.querySelectorAll("input[type=radio]:checked").length;
    document.getElementById("progress").textContent = given + " of " + whole + " answered";
  }

  function say(words, open) {
    done.textContent = words;
    done.className = open ? "open" : "";
  }

  // The reply, or null when something is missing without which it cannot be used.
  function ready() {
    var reply = collected(form);
    if (!reply.rater) {
      say("Please write your name first.", true);
      document.getElementById("rater").focus();
      return null;
    }
    if (!Object.keys(reply.answers).length) {
      say("Please answer at least one line first.", true);
      return null;
    }
    return reply;
  }

  function save() {
    var reply = ready();
    if (!reply) return;
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([JSON.stringify(reply, null, 2) + "\n"], { type: "application/json" }));
    link.download = fileName(reply);
    document.body.appendChild(link);
    link.click();
    link.remove();
    kept = true;
    say("Saved as " + link.download + " where your browser keeps what it downloads. Please send that file back.");
  }

  function copy() {
    var reply = ready();
    if (!reply) return;
    var area = document.getElementById("text");
    document.getElementById("as-text").hidden = false;
    area.value = asText(reply);
    area.focus();
    area.select();
    kept = document.execCommand("copy");
    say(kept ? "Copied. Paste it into a mail." : "Press Ctrl C (⌘ C) to copy the text below.", !kept);
  }

  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("input", function (event) {
    if (event.target.id !== "text") kept = false;
    count();
  });
  window.addEventListener("beforeunload", function (event) { if (!kept) event.preventDefault(); });
  document.getElementById("save").addEventListener("click", save);
  document.getElementById("copy").addEventListener("click", copy);
  document.querySelector(".with-script").hidden = false;
  count();
}

if (typeof document !== "undefined") begin();
