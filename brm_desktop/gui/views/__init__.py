"""The screens, one module each, with the parts that belong to one screen alone."""
