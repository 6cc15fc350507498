-- postil in Neovim, from 0.7 on: files of a site, which is a folder with `postil.toml`.
local clients = {}

vim.api.nvim_create_autocmd({ "BufReadPost", "BufNewFile" }, {
  pattern = { "*.md", "*.toml", "*.bib", "sources.yaml", "sources.json" },
  callback = function(event)
    local file = vim.fn.fnamemodify(event.file, ":p")
    local site = vim.fn.findfile("postil.toml", vim.fn.fnamemodify(file, ":h") .. ";")
    if site == "" then return end
    local root = vim.fn.fnamemodify(site, ":p:h")
    local options = { name = "postil", cmd = { "postil", "lsp" }, root_dir = root }
    options.workspace_folders = { { uri = vim.uri_from_fname(root), name = root } }
    if vim.lsp.start then
      vim.lsp.start(options)
    else
      clients[root] = clients[root] or vim.lsp.start_client(options)
      vim.lsp.buf_attach_client(event.buf, clients[root])
    end
  end,
})
