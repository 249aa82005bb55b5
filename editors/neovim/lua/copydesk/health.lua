-- `:checkhealth copydesk`
local health = vim.health

local function check_neovim()
  if vim.fn.has('nvim-0.11') == 1 then
    health.ok('Neovim ' .. tostring(vim.version()))
    return true
  end
  health.error('Neovim is older than 0.11', 'Install Neovim 0.11 or later: earlier ones have no `vim.lsp.enable()`.')
end

local function check_program(program)
  if vim.fn.executable(program) == 0 then
    health.error(('there is no program “%s”'):format(program), {
      'Install copydesk so that it is on the PATH,',
      "or say where it is: `vim.lsp.config('copydesk', { cmd = { '/path/to/copydesk', 'lsp' } })`",
    })
    return
  end
  local answer = vim.system({ program, '--version' }, { text = true }):wait(10000)
  if answer.code == 0 then
    health.ok(('%s, at %s'):format(vim.trim(answer.stdout), vim.fn.exepath(program)))
  else
    health.error(('“%s --version” ended with code %d'):format(program, answer.code), vim.trim(answer.stderr))
  end
end

local function check_clients(filetypes)
  local clients = vim.lsp.get_clients({ name = 'copydesk' })
  if #clients == 0 then
    health.warn('the server is not running', {
      "Put `vim.lsp.enable('copydesk')` into init.lua,",
      'and open a draft: ' .. table.concat(filetypes, ', '),
    })
  end
  for _, client in ipairs(clients) do
    local drafts = vim.tbl_count(client.attached_buffers)
    health.ok(('the server is running, for %d open %s'):format(drafts, drafts == 1 and 'draft' or 'drafts'))
  end
end

-- A draft that is not checked must not look like one without findings.
local function check_drafts()
  for _, client in ipairs(vim.lsp.get_clients({ name = 'copydesk' })) do
    for buffer in pairs(client.attached_buffers) do
      for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
        if diagnostic.source == 'copydesk' and diagnostic.code == 'not-checked' then
          local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
          health.warn(('%s: %s'):format(name ~= '' and name or 'the draft without a name', diagnostic.message))
        end
      end
    end
  end
end

local function check()
  health.start('copydesk')
  if not check_neovim() then
    return
  end
  local config = vim.lsp.config.copydesk
  if not config then
    health.error('lsp/copydesk.lua is not on the runtime path', 'See `:help copydesk-install`.')
    return
  end
  check_program(config.cmd[1])
  check_clients(config.filetypes)
  check_drafts()
end

return { check = check }
