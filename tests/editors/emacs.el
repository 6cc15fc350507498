;;; A session in Emacs: faults while typing, over a passage its note, the way to it, a repair. Ends with 1 where something
;;; else comes than should.
(require 'flymake)

(defun expect (what is-so)
  (unless is-so
    (message "emacs: %s" what)
    (kill-emacs 1)))

(defun wait-for (what is-so)
  (let ((times 400))
    (while (and (> times 0) (not (funcall is-so)))
      (accept-process-output nil 0.05)
      (setq times (1- times)))
    (expect (concat "waited in vain for " what) (> times 0))))

(fset 'y-or-n-p (lambda (&rest _) t))
(setq eglot-sync-connect t eglot-connect-timeout 60 eglot-confirm-server-initiated-edits nil)
(find-file (car command-line-args-left))
(setq command-line-args-left nil)
(markdown-mode)
(apply #'eglot--connect (eglot--guess-contact))
(wait-for "the server" #'eglot-current-server)

(defun ask (method extra)
  (jsonrpc-request (eglot-current-server) method (append (eglot--TextDocumentPositionParams) extra)))

(goto-char (point-min))
(search-forward "reaches")
(let ((said (plist-get (plist-get (ask :textDocument/hover nil) :contents) :value)))
  (expect (format "hover: %s" said) (string-match-p "Measured \\*from the source\\*" said)))
(let ((note (plist-get (aref (ask :textDocument/definition nil) 0) :uri)))
  (expect (format "definition: %s" note) (string-suffix-p "rivers.notes.toml" note)))

;; What is typed and not saved.
(search-forward "after ")
(insert "about ")
(eglot--signal-textDocument/didChange)
(goto-char (point-min))
(search-forward "reaches")
(let* ((range (list :start (eglot--pos-to-lsp-position) :end (eglot--pos-to-lsp-position)))
       (params (list :textDocument (eglot--TextDocumentIdentifier) :range range :context '(:diagnostics [])))
       (actions (jsonrpc-request (eglot-current-server) :textDocument/codeAction params)))
  (expect (format "actions: %s" actions) (> (length actions) 0))
  (eglot--apply-workspace-edit (plist-get (aref actions 0) :edit)))
(with-current-buffer (find-file-noselect (expand-file-name "rivers.notes.toml"))
  (goto-char (point-min))
  (expect "the repair" (search-forward "at = \"reaches the sea after about 850 kilometres\"" nil t))
  (set-buffer-modified-p nil))
(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
(kill-emacs 0)
