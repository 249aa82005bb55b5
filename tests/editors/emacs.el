;;; emacs.el --- Emacs as a writer has it: Eglot and copydesk.el  -*- lexical-binding: t; -*-

;;; Commentary:

;; Run by run.sh, which sets COPYDESK and has editors/emacs on the load path.

;;; Code:

(require 'cl-lib)
(package-initialize)
(require 'copydesk)

(defvar failures 0)
(defvar drafts nil "The files that were opened.")

(defmacro step (name &rest body)
  "Run BODY, and say under NAME whether it held."
  (declare (indent 1))
  `(condition-case fault
       (progn ,@body (princ (format "ok     %s\n" ,name)))
     (error (cl-incf failures)
            (princ (format "FAILED %s\n%s\n" ,name (error-message-string fault))))))

(defun eventually (what is-so)
  "Wait until IS-SO answers, and give back its answer; WHAT is waited for."
  (let ((end (+ (float-time) 30)) answer)
    (while (not (or (setq answer (funcall is-so)) (> (float-time) end)))
      (accept-process-output nil 0.05))
    (or answer (error "Waited in vain: %s" what))))

(defun findings (rule)
  "What Flymake shows of RULE."
  (cl-remove-if-not (lambda (found) (string-match-p (regexp-quote rule) (flymake-diagnostic-text found)))
                    (flymake-diagnostics)))

(defun go-to (words)
  "Put the cursor on the first letter of WORDS."
  (goto-char (point-min))
  (search-forward words)
  (goto-char (match-beginning 0)))

(defun edited ()
  "Have the server hear of an edit now.  Eglot waits until nobody types, which in batch mode never is."
  (eglot--signal-textDocument/didChange)
  (flymake-start))

(defun opened (ending &rest lines)
  "Open a draft with LINES in a file with ENDING, and have it checked."
  (let ((file (make-temp-file "copydesk" nil ending)))
    (push file drafts)
    (with-temp-file file (insert (mapconcat #'identity lines "\n")))
    (find-file file)
    ;; No command has been run in batch mode, after which Eglot would connect.
    (run-hooks 'post-command-hook)
    (eventually "a server" (lambda () (eglot-managed-p)))
    (flymake-start)))

(setq copydesk-program (getenv "COPYDESK")
      eglot-sync-connect 30
      eglot-autoshutdown t)
(copydesk-setup)

(step "the server starts for a Markdown file, and findings appear"
  (opened ".md"
          "# Harbor trial to open" ""
          "Maria Torres runs the port of Bergen. The trial opens on Monday, March 5, 2024, in Oslo." ""
          "“We are ready 🚢,” Torres said. See page TKHOWMANY for details.")
  (eventually "a placeholder" (lambda () (findings "TKHOWMANY")))
  (let ((found (car (findings "TKHOWMANY"))))
    (go-to "TKHOWMANY")
    (cl-assert (= (point) (flymake-diagnostic-beg found)))
    (cl-assert (eq (flymake-diagnostic-type found) 'eglot-error)))
  (cl-assert (= 1 (length (findings "March 5, 2024")))))

(step "hovering over a name shows its mentions"
  (go-to "Torres said")
  (let* ((hover (jsonrpc-request (eglot--current-server-or-lose)
                                 :textDocument/hover (eglot--TextDocumentPositionParams)))
         (shown (plist-get (plist-get hover :contents) :value)))
    (cl-assert (string-match-p "Maria Torres" shown) nil shown)))

(step "a fix changes the draft, and the finding goes"
  (go-to "Monday")
  (cl-letf ((last-nonmenu-event ?f) ; The choice is made with a key, not with the mouse.
            ((symbol-function 'completing-read)
             (lambda (_prompt choices &rest _)
               (cl-find-if (lambda (title) (string-match-p "Tuesday" title)) (mapcar #'car choices)))))
    (call-interactively #'eglot-code-actions))
  (go-to "Tuesday, March 5, 2024")
  (edited)
  (eventually "no finding" (lambda () (null (findings "March 5, 2024")))))

(step "an edit takes a finding away and brings another"
  (go-to "TKHOWMANY")
  (delete-char (length "TKHOWMANY"))
  (insert "9")
  (edited)
  (eventually "no placeholder" (lambda () (null (findings "TKHOWMANY"))))
  (goto-char (point-max))
  (insert "\n\nTurn to page TKHOWMANY now.")
  (edited)
  (eventually "a placeholder" (lambda () (findings "TKHOWMANY"))))

(step "plain text and HTML are drafts, too"
  (opened ".txt" "The trial opens on Monday, March 5, 2024, in Oslo.")
  (eventually "a finding" (lambda () (findings "March 5, 2024")))
  (opened ".html" "<p>The trial opens on Monday, March 5, 2024, in Oslo.</p>")
  (eventually "a finding" (lambda () (findings "March 5, 2024"))))

(step "a changed setting takes effect"
  (let ((eglot-workspace-configuration '(:copydesk (:rules (:weekday-date "off")))))
    (eglot-signal-didChangeConfiguration (eglot--current-server-or-lose))
    (eventually "no finding" (lambda () (null (findings "March 5, 2024"))))))

(mapc #'delete-file drafts)
(kill-emacs failures)
;;; emacs.el ends here
