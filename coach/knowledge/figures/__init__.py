"""The drawings of the exercises, as data beside the exercises themselves."""
