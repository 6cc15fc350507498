;;; postil in Emacs with Eglot, which Emacs has from 29 on.
(require 'eglot)
(require 'project)

(defun postil-site (folder)
  "The site that FOLDER belongs to, as a project."
  (let ((root (locate-dominating-file folder "postil.toml")))
    (when root (cons 'postil root))))

(cl-defmethod project-root ((site (head postil))) (cdr site))
(add-hook 'project-find-functions #'postil-site)
(add-to-list 'eglot-server-programs
             '((markdown-mode conf-toml-mode toml-ts-mode bibtex-mode) . ("postil" "lsp")))

(defun postil-start ()
  "Start postil for a file of a site."
  (when (and buffer-file-name (postil-site default-directory)) (eglot-ensure)))

(dolist (hook '(markdown-mode-hook conf-toml-mode-hook toml-ts-mode-hook bibtex-mode-hook))
  (add-hook hook #'postil-start))
