"""A compensation plan as data, pay by its rules, and a seeded simulation of companies whose truth is known.

Nothing heavy is imported here. `terms` holds the data, `rules` the pay, `samples` the companies in `sample_data/`.
"""
