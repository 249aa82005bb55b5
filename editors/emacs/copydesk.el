;;; copydesk.el --- Check a news draft against itself  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "26.3") (eglot "1.9"))
;; Keywords: wp, languages
;; SPDX-License-Identifier: MIT OR Apache-2.0

;;; Commentary:

;; Has Eglot start the language server of copydesk for plain text, Markdown and HTML:
;;
;;     (require 'copydesk)
;;     (copydesk-setup)

;;; Code:

(require 'eglot)

(defgroup copydesk nil
  "Check a news draft against itself."
  :group 'text)

(defcustom copydesk-program "copydesk"
  "The program: a name on the path, or where it is."
  :type 'string)

(defconst copydesk--languages
  '((text-mode . "plaintext") (markdown-mode . "markdown") (html-mode . "html"))
  "The modes of drafts, each with what the protocol calls its language.")

(defun copydesk--command (&rest _)
  "What starts the server."
  (list copydesk-program "lsp"))

(defun copydesk-ensure ()
  "Have the draft in this buffer checked.
Modes that are made from `text-mode' for other things than drafts, such as
messages of commits, are left alone."
  (when (or (eq major-mode 'text-mode)
            (derived-mode-p 'markdown-mode 'html-mode))
    (eglot-ensure)))

;;;###autoload
(defun copydesk-setup ()
  "Have drafts checked from now on."
  (dolist (language copydesk--languages)
    ;; An entry each: with one for all, older versions of Eglot call every draft by the language of the first.
    (add-to-list 'eglot-server-programs
                 `(((,(car language) :language-id ,(cdr language))) . copydesk--command)
                 ;; Modes made from `text-mode' keep the server that they have.
                 (eq (car language) 'text-mode))
    (add-hook (intern (format "%s-hook" (car language))) #'copydesk-ensure)))

(provide 'copydesk)
;;; copydesk.el ends here
