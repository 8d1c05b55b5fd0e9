"""Optional models of the user's own choice, run by ONNX Runtime: from a folder, or fetched once from a hub.

None is needed, none comes with the package, and none decides alone. Each is named in an environment
variable, so that notebooks, batches and workers use the same one.
"""

from analysis.models.files import ModelFiles, fetch_model, find_model
from analysis.models.settings import SETTINGS, Setting, configured

__all__ = ["SETTINGS", "ModelFiles", "Setting", "configured", "fetch_model", "find_model"]
