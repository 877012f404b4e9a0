"""What all pages share: base classes, blocks, routing, navigation and template tags."""
