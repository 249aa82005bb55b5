-- Configuration of the server for Neovim 0.11 and later: `vim.lsp.enable('copydesk')` starts it.
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
