// The extension with a VS Code that only remembers: what it starts, for which files; and that what it starts answers.
"use strict";

const assert = require("node:assert");
const { spawn } = require("node:child_process");
const fs = require("node:fs");
const Module = require("node:module");
const os = require("node:os");
const path = require("node:path");
const { test } = require("node:test");
const { pathToFileURL } = require("node:url");
const rpc = require("vscode-jsonrpc/node");

const PROGRAM = process.env.POSTIL || path.join(__dirname, "../../target/debug/postil");

/** Loads the extension with these modules in the place of the editor's own. */
function extension(settings) {
  const started = [];
  class LanguageClient {
    constructor(id, name, server, options) {
      Object.assign(this, { id, name, server, options, state: "new" });
      started.push(this);
    }
    async start() {
      this.state = "running";
    }
    async stop() {
      this.state = "stopped";
    }
  }
  const commands = {};
  const modules = {
    vscode: {
      workspace: { getConfiguration: () => ({ get: (key) => settings[key] }) },
      commands: { registerCommand: (name, run) => ((commands[name] = run), { dispose() {} }) },
    },
    "vscode-languageclient/node": { LanguageClient, TransportKind: { stdio: 0 } },
  };
  const load = Module._load;
  Module._load = (name, ...rest) => modules[name] ?? load(name, ...rest);
  try {
    delete require.cache[require.resolve("./extension.js")];
    return { own: require("./extension.js"), started, commands };
  } finally {
    Module._load = load;
  }
}

test("the server is started once, started anew when that is asked, and stopped", async () => {
  const { own, started, commands } = extension({ command: "/opt/postil" });
  const context = { subscriptions: [] };
  await own.activate(context);
  assert.deepEqual(started.map((client) => [client.server.run.command, client.server.run.args, client.state]), [
    ["/opt/postil", ["lsp"], "running"],
  ]);
  assert.equal(context.subscriptions.length, 1);
  await commands["postil.restart"]();
  assert.deepEqual(started.map((client) => client.state), ["stopped", "running"]);
  await own.deactivate();
  assert.deepEqual(started.map((client) => client.state), ["stopped", "stopped"]);
});

test("every file that the manifest speaks of is the server's", () => {
  const { own } = extension({});
  const manifest = require("./package.json");
  assert.ok(own.FILES.includes("**/postil.toml") && own.FILES.includes("**/content/**/*.notes.toml"));
  assert.equal(manifest.contributes.semanticTokenTypes[0].id, "passage");
});

test("what it starts answers", async () => {
  const { own, started } = extension({ command: PROGRAM });
  await own.activate({ subscriptions: [] });
  const { command, args } = started[0].server.run;
  const site = fs.mkdtempSync(path.join(os.tmpdir(), "postil-vscode-"));
  const write = (file, text) => {
    fs.mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    fs.writeFileSync(path.join(site, file), text);
  };
  write("postil.toml", "");
  write("content/a.md", "# A\n\nThe moral law within me.\n");
  write("content/a.notes.toml", "[[note]]\nat = \"moral law\"\ntext = \"Kant's.\"\n");
  const child = spawn(command, args, { cwd: site });
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const folder = pathToFileURL(site).href;
  const hello = await connection.sendRequest("initialize", {
    processId: process.pid,
    rootUri: folder,
    capabilities: {},
    workspaceFolders: [{ uri: folder, name: "site" }],
  });
  const legend = hello.capabilities.semanticTokensProvider.legend;
  const manifest = require("./package.json").contributes;
  assert.deepEqual(legend.tokenTypes, manifest.semanticTokenTypes.map((type) => type.id));
  assert.deepEqual(legend.tokenModifiers, manifest.semanticTokenModifiers.map((modifier) => modifier.id));
  await connection.sendNotification("initialized", {});
  const hover = await connection.sendRequest("textDocument/hover", {
    textDocument: { uri: `${folder}/content/a.md` },
    position: { line: 2, character: 6 },
  });
  assert.match(hover.contents.value, /Kant's\./);
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  assert.equal(await new Promise((ended) => child.on("exit", ended)), 0);
  connection.dispose();
  fs.rmSync(site, { recursive: true });
});
