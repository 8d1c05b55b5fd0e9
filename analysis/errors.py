"""The one family of errors that users of the package meet."""


class AnalysisError(Exception):
    """Something the user can mend. The message says what happened and what to do."""


class DocumentError(AnalysisError):
    """A document cannot be found, read or decoded."""


class LanguageError(AnalysisError):
    """The language pipeline is not installed or cannot be loaded."""


class CorpusError(AnalysisError):
    """A folder of tables of many documents cannot be written, or is none."""


class ModelError(AnalysisError):
    """An optional model is not on this machine, not complete, or not of the kind that is needed."""


class RemoteError(AnalysisError):
    """What a URL names cannot be read or written: no such file, no driver or no permission."""


class SheetError(AnalysisError):
    """A file that people fill in cannot be read, or a row of it makes no sense."""


class ReportError(AnalysisError):
    """A report cannot be made: the notebook failed, or the PDF does not compile.

    Attributes:
        cell: Number of the cell that failed, as Jupyter counts; None where it was no cell.
    """

    def __init__(self, message: str, cell: int | None = None) -> None:
        super().__init__(message)
        self.cell = cell


class RedactionError(AnalysisError):
    """A name cannot be withheld for certain, so that nothing is made."""
