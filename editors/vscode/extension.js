// postil in VS Code: starts `postil lsp` and says which files are its. Everything else is the server's.
"use strict";

const vscode = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

/** The files that the server knows. */
const FILES = [
  "**/content/**/*.md",
  "**/content/**/*.notes.toml",
  "**/content/people.toml",
  "**/content/**/sources.{toml,yaml,yml,json}",
  "**/content/**/*.bib",
  "**/postil.toml",
];

let client;

function start() {
  const command = vscode.workspace.getConfiguration("postil").get("command") || "postil";
  const run = { command, args: ["lsp"], transport: TransportKind.stdio };
  const options = {
    documentSelector: FILES.map((pattern) => ({ scheme: "file", pattern })),
    diagnosticCollectionName: "postil",
  };
  client = new LanguageClient("postil", "postil", { run, debug: run }, options);
  return client.start();
}

async function stop() {
  const leaving = client;
  client = undefined;
  await leaving?.stop();
}

async function activate(context) {
  const restart = async () => {
    await stop();
    await start();
  };
  context.subscriptions.push(vscode.commands.registerCommand("postil.restart", restart));
  await start();
}

module.exports = { activate, deactivate: stop, FILES };
