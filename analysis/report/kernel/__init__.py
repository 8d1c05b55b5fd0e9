"""Warm kernels: Jupyter kernels forked from one parent that has the imports and the language model loaded.

An owner (a batch, JupyterLab, papermill) asks for a kernel over a socket that only its user can reach;
the parent forks itself, and the fork becomes a kernel like any other. The parent ends when the last
of its owners has, however that ended. Where fork is not to be had, kernels start in the ordinary way.
"""
