"""Pay by the rules of a plan.toml: columns of people and orders in, columns of payouts out, exact in minor units."""
