"""The words that generated data is made of. All names are invented."""

from __future__ import annotations

FIRST = ("Avery", "Bo", "Casey", "Devon", "Ellis", "Frankie", "Gale", "Harper", "Indra", "Jules", "Kai", "Lane")
LAST = ("Abara", "Brandt", "Castro", "Dubois", "Egede", "Ferrari", "Grau", "Haas", "Ito", "Jansen", "Kumar", "Lind")
COMPANY = ("Contoso", "Fabrikam", "Adatum", "Litware", "Proseware", "Tailspin", "Wingtip", "Trey", "Lucerne", "Alpine")
BRANCH = ("Systems", "Networks", "Cloud", "Consulting", "Services")
CITY = (("Utrecht", "NL"), ("Graz", "AT"), ("Leeds", "GB"), ("Austin", "US"), ("Lyon", "FR"), ("Kiel", "DE"))
STREET = ("Harbour Street", "Station Road", "Market Square", "Mill Lane", "Canal Quay")
TITLE = ("Account manager", "Engineer", "Head of purchasing", "Administrator", "Finance lead")
TAG = ("msp", "reseller", "education", "public-sector", "strategic", "emea")
APP = (
    "Shield Endpoint",
    "Backup Vault",
    "Net Insight",
    "Mail Guard",
    "Device Hub",
    "Team Notes",
    "Log Lake",
    "Key Safe",
)
APP_CATEGORY = ("security", "backup", "network", "security", "network", "productivity", "network", "security")
ROLE = ("Viewer", "Operator", "Administrator")
IDENTITY_ROLE = ("Partner owner", "Partner admin", "Billing contact", "Technician", "Auditor")
FAMILY = ("Endpoint", "Backup", "Network", "Mail", "Identity")
EDITION = ("Essentials", "Business", "Enterprise")
ISSUE = (
    "Agents report a wrong time after suspend",
    "Export of large reports stops half way",
    "Sign-in loop with third-party cookies blocked",
    "Backups of open files are skipped",
    "Dashboards show yesterday's figures",
    "Licence count is off by one after a transfer",
    "Notifications arrive twice",
    "Search misses names with umlauts",
)
NOTICE = (
    ("billing", "A new invoice is ready"),
    ("security", "A sign-in from a new device"),
    ("product", "A new version is available"),
    ("user", "An invitation was accepted"),
)
TICKET = (
    "Cannot activate a licence",
    "Installer fails on an old server",
    "Wrong VAT number on the invoice",
    "Sync is slower since the update",
    "Add a second administrator",
    "Restore a deleted mailbox",
    "Certificate expires next week",
    "Two-factor codes are refused",
)
SENTENCE = (
    "We saw this on two machines so far.",
    "It started after the last update.",
    "A restart helps for about an hour.",
    "The log is attached to the case.",
    "Could you confirm the version that you run?",
    "We could reproduce it and are working on a fix.",
    "Thanks, that solved it for us.",
    "Please close the case.",
)
COUNTRY = (
    ("AT", "Austria"),
    ("DE", "Germany"),
    ("FR", "France"),
    ("GB", "United Kingdom"),
    ("NL", "Netherlands"),
    ("US", "United States"),
)
CURRENCY = (("EUR", "Euro", 1.0), ("USD", "US dollar", 1.09), ("GBP", "Pound sterling", 0.85), ("CHF", "Franc", 0.94))
REGION = ("eu-west", "eu-central", "us-east", "us-west")
FLAG = ("new-dashboard", "bulk-invite", "dark-theme", "case-feed-v2", "quote-preview")
