"""People who join, recruit, buy, sell and leave by stated assumptions, paid by a plan.toml."""
