"""Pictures, drawn from data: the exercises as jointed figures."""
