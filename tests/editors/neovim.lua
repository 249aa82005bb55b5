-- Neovim as a writer has it: the plugin folder on the runtime path and nothing else.
-- Run by run.sh, which sets COPYDESK and PLUGIN.

local failures = 0

local function step(name, test)
  local ok, fault = xpcall(test, debug.traceback)
  io.stdout:write(ok and 'ok     ' or 'FAILED ', name, '\n', ok and '' or fault .. '\n')
  failures = failures + (ok and 0 or 1)
end

--- Waits until something is so, or fails.
local function eventually(what, is_so)
  assert(vim.wait(30000, is_so, 20), 'waited in vain: ' .. what)
end

local function findings(rule)
  return vim.tbl_filter(function(finding)
    return finding.code == rule
  end, vim.diagnostic.get(0))
end

--- Puts the cursor on the first letter of some words.
local function go_to(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  assert(vim.fn.search('\\V' .. words, 'c') > 0, 'no “' .. words .. '” in the draft')
end

local function ask(method, params)
  local answers, fault = vim.lsp.buf_request_sync(0, method, params, 30000)
  assert(answers, fault)
  local _, answer = next(answers)
  assert(answer and not answer.err, vim.inspect(answer))
  return answer.result
end

local draft = vim.fn.tempname() .. '.md'
vim.fn.writefile({
  '# Harbor trial to open',
  '',
  'Maria Torres runs the port of Bergen. The trial opens on Monday, March 5, 2024, in Oslo.',
  '',
  '“We are ready 🚢,” Torres said. See page TKHOWMANY for details.',
}, draft)

vim.opt.runtimepath:append(vim.env.PLUGIN)
vim.cmd('filetype on')

--- What `:checkhealth copydesk` says.
local function health()
  vim.cmd.checkhealth('copydesk')
  local said = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, true), '\n')
  vim.cmd.bwipeout({ bang = true })
  return said
end

step('a check of its health says what is missing', function()
  vim.lsp.config('copydesk', { cmd = { '/nowhere/copydesk', 'lsp' } })
  local said = health()
  assert(said:find('there is no program “/nowhere/copydesk”', 1, true), said)
  assert(said:find('the server is not running', 1, true), said)
end)

step('the help can be read', function()
  vim.cmd.helptags(vim.env.PLUGIN .. '/doc')
  vim.cmd.help('copydesk-settings')
  assert(vim.api.nvim_get_current_line():find('*copydesk-settings*', 1, true))
  vim.cmd.helpclose()
end)

vim.lsp.config('copydesk', { cmd = { vim.env.COPYDESK, 'lsp' } })
vim.lsp.enable('copydesk')
vim.cmd.edit(draft)

step('the server starts for a Markdown file', function()
  eventually('a client', function()
    return #vim.lsp.get_clients({ bufnr = 0, name = 'copydesk' }) == 1
  end)
end)

step('a check of its health finds it well', function()
  local said = health()
  assert(said:find('the server is running, for 1 open draft', 1, true), said)
  assert(not said:find('ERROR', 1, true), said)
end)

step('findings appear, each once, with their rule', function()
  eventually('both findings', function()
    return #findings('weekday-date') > 0 and #findings('placeholder') > 0
  end)
  assert(#findings('weekday-date') == 1 and #findings('placeholder') == 1, vim.inspect(vim.diagnostic.get(0)))
  local found = findings('placeholder')[1]
  assert(found.source == 'copydesk' and found.severity == vim.diagnostic.severity.ERROR, vim.inspect(found))
  go_to('TKHOWMANY')
  local at = vim.api.nvim_win_get_cursor(0)
  assert(found.lnum == at[1] - 1 and found.col == at[2], vim.inspect(found))
end)

step('hovering over a name shows its mentions', function()
  go_to('Torres said')
  local client = vim.lsp.get_clients({ bufnr = 0 })[1]
  local hover = ask('textDocument/hover', vim.lsp.util.make_position_params(0, client.offset_encoding))
  local shown = hover.contents.value
  assert(shown:find('Maria Torres', 1, true), shown)
end)

step('a fix changes the draft, and the finding goes', function()
  go_to('Monday')
  local client = vim.lsp.get_clients({ bufnr = 0 })[1]
  local params = vim.lsp.util.make_range_params(0, client.offset_encoding)
  params.context = { diagnostics = {} }
  local fix
  for _, action in ipairs(ask('textDocument/codeAction', params) or {}) do
    fix = action.title:find('Tuesday', 1, true) and action or fix
  end
  assert(fix, 'no fix with “Tuesday” is offered')
  vim.lsp.util.apply_workspace_edit(fix.edit, client.offset_encoding)
  assert(vim.api.nvim_buf_get_lines(0, 2, 3, true)[1]:find('Tuesday, March 5, 2024', 1, true))
  eventually('no finding', function()
    return #findings('weekday-date') == 0
  end)
end)

step('an edit takes a finding away and brings another', function()
  local line = vim.api.nvim_buf_get_lines(0, 4, 5, true)[1]
  vim.api.nvim_buf_set_lines(0, 4, 5, true, { (line:gsub('TKHOWMANY', '9')) })
  eventually('no placeholder', function()
    return #findings('placeholder') == 0
  end)
  vim.api.nvim_buf_set_lines(0, -1, -1, true, { '', 'Turn to page TKHOWMANY now.' })
  eventually('a placeholder', function()
    return #findings('placeholder') == 1
  end)
end)

step('plain text and HTML are drafts, too, under each name of their file type', function()
  for _, kind in ipairs({ { '.txt', 'text' }, { '.txt', 'plaintext' }, { '.html', 'html' }, { '.md', 'markdown' } }) do
    local ending, filetype = unpack(kind)
    local file = vim.fn.tempname() .. ending
    vim.fn.writefile({ '<p>The trial opens on Monday, March 5, 2024, in Oslo.</p>' }, file)
    vim.cmd.edit(file)
    vim.bo.filetype = filetype
    eventually('a finding in ' .. filetype, function()
      return #findings('weekday-date') == 1
    end)
  end
end)

step('the server ends when it is stopped', function()
  vim.lsp.stop_client(vim.lsp.get_clients({ name = 'copydesk' }))
  eventually('no client', function()
    return #vim.lsp.get_clients({ name = 'copydesk' }) == 0
  end)
end)

vim.cmd(failures == 0 and 'quitall!' or failures .. 'cquit!')
