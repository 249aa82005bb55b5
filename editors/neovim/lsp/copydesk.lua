-- Configuration of the server for Neovim 0.11 and later: `vim.lsp.enable('copydesk')` starts it.
-- So that `:help copydesk` finds its page after the plain install, which makes no tags.
local doc = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h:h') .. '/doc'
if vim.fn.filereadable(doc .. '/tags') == 0 and vim.fn.filewritable(doc) == 2 then
  pcall(vim.cmd.helptags, vim.fn.fnameescape(doc))
end

return {
  cmd = { 'copydesk', 'lsp' },
  filetypes = { 'text', 'plaintext', 'markdown', 'html' },
  root_markers = { 'copydesk.toml', '.git' },
  settings = {
    copydesk = {
      -- date = '2025-05-09',                 -- the document date, before any that a draft states
      -- rules = { ['placeholder'] = 'off' }, -- off, hint, information, warning or error
      -- delay = 100,                         -- quiet time in milliseconds
      -- inlayHints = true,                   -- the date behind days such as “Friday”
      -- codeLens = true,                     -- above a paragraph, what is open in it
    },
  },
}
