"""What `resolve` decides by: which names are one thing, inside a document and across documents."""
