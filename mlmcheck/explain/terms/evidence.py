"""Terms of this program: how it measures, bounds and judges."""

from mlmcheck.explain.terms.entry import Term

TERMS = (
    Term(
        "band", "Band",
        "The verdict in one of four phrases, weakest first: consistent with direct selling, open questions, pyramid "
        "indicators, pyramid pattern; or insufficient evidence. Set by a rule, not by weights.",
        ("elements", "mlmcheck_lines"),
    ),
    Term(
        "elements", "Elements",
        "Two conditions that any band above open questions needs: those who are paid on a downline had paid before, "
        "and pay lives on participants' payments at all.",
        ("band",),
    ),
    Term(
        "readings", "Two readings",
        "Every figure that own purchases touch is given twice: as if they were never demand, and as if ordinary ones "
        "always were. Purchases that the plan explains are demand in neither.",
        ("own-use", "us_california_327", "us_texas_17_461"),
    ),
    Term(
        "bounds", "Bounds",
        "The least and the most a figure can be, whatever the unknown turns out to be. No probability is claimed.",
        ("exact", "process-interval"),
    ),
    Term(
        "exact", "Exact",
        "A figure that nothing unknown can move: the books are the whole, and a whole has no sampling error.",
        ("bounds",),
    ),
    Term(
        "process-interval", "Process interval",
        "A 95 % interval for figures that stand for a process, such as a trend. It knows that people in one sponsor "
        "tree behave alike.",
        ("bounds",),
    ),
    Term(
        "basis", "Basis",
        "What a figure rests on: books, a filing of totals, an income disclosure, answers, or the plan's terms.",
        ("bounds", "income-disclosure"),
    ),
    Term(
        "outcomes", "Outcomes",
        "The one vocabulary for findings and standards: flagged (evidence against the firm, the whole interval past "
        "the line), clear, unclear (the interval straddles it), unmeasured, broken (our bug).",
        ("band",),
    ),
    Term(
        "marks", "Marks of sources",
        "How sure a source is: P read in a primary text, S in a secondary one, R reproduced by running, D derived "
        "here, A alleged only.",
        ("allegation",),
    ),
    Term(
        "quarantine", "Quarantine",
        "Records that cannot be read, each kept with file, line and reason, and their money counted.",
        ("quarantined_share",),
    ),
    Term(
        "pseudonym", "Pseudonym",
        "A name such as P-7QK2M4T9 in place of a real id, made with a random key that only the user has.",
        ("quarantine",),
    ),
)  # fmt: skip
