"""The papermill engine that runs our notebooks: as papermill's own, but written once, at the end."""

from __future__ import annotations

from analysis.imports import put_off

with put_off("rfc3987_syntax:is_valid_syntax"):  # its grammar takes longer to load than all the rest
    from papermill.engines import NBClientEngine, NotebookExecutionManager, papermill_engines

NAME = "docbrief"


class WrittenOnce(NBClientEngine):
    """Leaves out writing the notebook before and after each cell, which took as long as the rest together.

    Papermill writes it when the last cell has run or failed: nobody sees its folder before.
    """

    @classmethod
    def execute_managed_notebook(
        cls, nb_man: NotebookExecutionManager, kernel_name: str, **options: object
    ) -> None:
        """Run the cells."""
        output, nb_man.output_path = nb_man.output_path, None
        try:
            super().execute_managed_notebook(nb_man, kernel_name, **options)
        except BaseException:  # a cell took too long, or the kernel died: this writes what it has
            nb_man.output_path = output
            raise


papermill_engines.register(NAME, WrittenOnce)
