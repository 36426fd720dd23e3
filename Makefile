.PHONY: check format docs site backtest samples bench spark

check:  ## format, lint, types, import contracts, docs current, tests
	./.ci/check

format:  ## put the code in its one form
	ruff format .
	ruff check --fix .

docs:  ## write docs/measures.md and docs/standards.md from the code
	python docs/generate.py

site:  ## docs/ as a site in build/site, with search and the samples' live reports
	python docs/site/build.py build/site

backtest:  ## run every published case from what was published of it, and write docs/backtest.md
	python benchmarks/backtest/run.py --write

samples:  ## write sample_data/ again from its seed
	python -m mlmcheck.plan.samples

bench:  ## 1 M sales lines against the hand-written baseline
	python benchmarks/run.py

spark:  ## every sample company on a Spark cluster of two workers: needs Java 17 and pip install .[spark]; about 20 minutes (the job from a clean checkout: ./.ci/spark)
	python -m benchmarks.spark.conform
