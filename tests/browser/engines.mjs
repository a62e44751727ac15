// Firefox and WebKit for the smoke tests, by the protocols that they bring themselves: Marionette's on a socket, WebDriver's over HTTP.

import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

/** Where a program of one of these names lies; nothing where there is none. */
function find(...names) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1", "/usr/lib/webkit2gtk-4.1"];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Tries until it works, for a program that has just been started. */
async function patiently(work, seconds = 60) {
  for (let left = seconds * 4; ; left--) {
    try {
      return await work();
    } catch (error) {
      if (left <= 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** What WebDriver calls an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** What a test can do, by either protocol: `send` is given the protocol's name of a command and its arguments. */
function driver(name, send, close) {
  const element = async (css) => (await send("find", { using: "css selector", value: css }))[ELEMENT];
  return {
    name,
    go: (url) => send("go", { url }),
    /** What a function gives in the page. */
    run: (work, ...args) => send("run", { script: `return (${work})(...arguments)`, args }),
    click: async (css) => send("click", { id: await element(css) }),
    type: async (css, text) => send("type", { id: await element(css), text }),
    /** Waits until a function gives something in the page. */
    async until(work, ...args) {
      return patiently(async () => {
        const value = await this.run(work, ...args);
        if (!value) throw new Error(`${name} never came to: ${work}`);
        return value;
      });
    },
    close,
  };
}

/** Firefox, through Marionette: `length:[kind,id,command,arguments]` on a socket. */
async function firefox(program) {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), "guillemet-firefox-"));
  writeFileSync(join(profile, "user.js"), `user_pref("marionette.port", ${port});\n`);
  const child = spawn(program, ["--headless", "--marionette", "--no-remote", "--profile", profile], { stdio: "ignore" });
  const socket = await patiently(
    () =>
      new Promise((resolve, reject) => {
        const socket = createConnection(port, "127.0.0.1");
        socket.once("connect", () => resolve(socket));
        socket.once("error", reject);
      }),
  );
  const waiting = new Map();
  let received = Buffer.alloc(0);
  socket.on("data", (data) => {
    received = Buffer.concat([received, data]);
    for (let colon = received.indexOf(":"); colon > 0; colon = received.indexOf(":")) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const message = JSON.parse(received.subarray(colon + 1, end));
      received = received.subarray(end);
      // The first message is a greeting.
      if (!Array.isArray(message)) continue;
      const [, id, error, value] = message;
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (error) reject(new Error(`${error.error}: ${error.message}`));
      else resolve(value?.value === undefined ? value : value.value);
    }
  });
  let next = 0;
  const command = (name, args) =>
    new Promise((resolve, reject) => {
      const id = next++;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, name, args]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await command("WebDriver:NewSession", {});
  const names = { go: "Navigate", run: "ExecuteScript", find: "FindElement", click: "ElementClick", type: "ElementSendKeys" };
  const close = async () => {
    socket.destroy();
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  return driver("Firefox", (what, args) => command(`WebDriver:${names[what]}`, args), close);
}

/** WebKit's own small browser, through WebDriver over HTTP; it needs a screen, if only one that nobody sees. */
async function webkit(program, browser, screen) {
  const port = await freePort();
  const env = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" };
  const shown = process.env.DISPLAY ? [program] : [screen, "-a", program];
  const child = spawn(shown[0], [...shown.slice(1), `--port=${port}`], { stdio: "ignore", env, detached: true });
  const ask = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await patiently(() => ask("GET", "/status"));
  const options = { binary: browser, args: ["--automation"] };
  const { sessionId } = await ask("POST", "/session", { capabilities: { alwaysMatch: { "webkitgtk:browserOptions": options } } });
  const session = `/session/${sessionId}`;
  const paths = {
    go: () => "/url",
    run: () => "/execute/sync",
    find: () => "/element",
    click: ({ id }) => `/element/${id}/click`,
    type: ({ id }) => `/element/${id}/value`,
  };
  const close = async () => {
    await ask("DELETE", session).catch(() => {});
    // The screen, the driver and the browser are one group, which was started here.
    process.kill(-child.pid);
  };
  return driver("WebKit", (what, args) => ask("POST", session + paths[what](args), args), close);
}

/** Every engine besides Chromium: how it is started, or why it cannot be. */
export function engines() {
  const fox = find("firefox-esr", "firefox");
  const [kit, mini, screen] = [find("WebKitWebDriver"), find("MiniBrowser"), find("xvfb-run")];
  return [
    { name: "Firefox", skip: !fox && "Firefox is not installed", start: () => firefox(fox) },
    {
      name: "WebKit",
      skip: !(kit && mini && (screen || process.env.DISPLAY)) && "WebKitWebDriver, MiniBrowser or a screen is missing",
      start: () => webkit(kit, mini, screen),
    },
  ];
}
