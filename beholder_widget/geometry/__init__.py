"""Where every value of an array stands in the picture; `beholder_widget.tiling` is its public face."""
