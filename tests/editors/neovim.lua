-- A session in Neovim: faults while typing, over a passage its note, the way to it, a repair. Ends with 1 where something
-- else comes than should.
local function fail(what)
  io.stderr:write("neovim: " .. what .. "\n")
  vim.cmd("cquit 1")
end

local function wait(what, is_so)
  if not vim.wait(20000, is_so, 20) then fail("waited in vain for " .. what) end
end

local function expect(what, there, wanted)
  if there ~= wanted then fail(what .. ": " .. vim.inspect(there) .. ", and not " .. vim.inspect(wanted)) end
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    if answer.error then fail(method .. ": " .. vim.inspect(answer.error)) end
    if answer.result then return answer.result end
  end
  fail(method .. ": no answer")
end

local function at(words)
  local line, column = unpack(vim.fn.searchpos("\\V" .. words, "cw"))
  vim.api.nvim_win_set_cursor(0, { line, column - 1 })
  return vim.lsp.util.make_position_params()
end

wait("the server", function()
  for _, client in pairs(vim.lsp.buf_get_clients(0)) do
    if client.initialized then return true end
  end
  return false
end)
expect("faults before", #vim.diagnostic.get(0), 0)

local hover = ask("textDocument/hover", at("reaches the sea"))
if not hover.contents.value:find("Measured *from the source*", 1, true) then fail("hover: " .. hover.contents.value) end

local note = ask("textDocument/definition", at("reaches the sea"))[1]
expect("definition", note.uri:match("[^/]*$"), "rivers.notes.toml")

-- What is typed and not saved.
local row = vim.fn.search("\\Vreaches the sea", "cw")
local line = vim.api.nvim_buf_get_lines(0, row - 1, row, true)[1]
vim.api.nvim_buf_set_lines(0, row - 1, row, true, { (line:gsub("after 850", "after about 850")) })
wait("a fault", function() return #vim.diagnostic.get(0) > 0 end)
local fault = vim.diagnostic.get(0)[1]
expect("the fault's line", fault.lnum, row - 1)
expect("the fault's source", fault.source, "postil")

at("reaches the sea")
local params = vim.lsp.util.make_range_params()
params.context = { diagnostics = {} }
local actions = ask("textDocument/codeAction", params)
local _, client = next(vim.lsp.buf_get_clients(0))
vim.lsp.util.apply_workspace_edit(actions[1].edit, client.offset_encoding)
wait("no fault", function() return #vim.diagnostic.get(0) == 0 end)
local sidecar = vim.fn.bufnr("rivers.notes.toml")
local text = table.concat(vim.api.nvim_buf_get_lines(sidecar, 0, -1, true), "\n")
if not text:find('at = "reaches the sea after about 850 kilometres"', 1, true) then fail("the repair: " .. text) end

vim.cmd("qall!")
