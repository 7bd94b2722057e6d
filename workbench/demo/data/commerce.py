"""Make the apps, roles, products, invoices and known issues."""

from __future__ import annotations

from datetime import timedelta

from msgspec import UNSET

from workbench.demo.data import words
from workbench.demo.data.chance import TODAY, Chance
from workbench.demo.models.commerce import (
    App,
    ApplicationRole,
    Entitlements,
    Feature,
    IdentityRole,
    Invoice,
    KnownIssue,
    Product,
    RoleApp,
    Seats,
    Subscription,
)
from workbench.demo.models.common import Money


def make_apps(seed: int) -> dict[str, App]:
    chance = Chance(seed, "apps")
    return {app.slug: app for app in (_app(chance, number) for number in range(len(words.APP)))}


def _app(chance: Chance, number: int) -> App:
    slug = words.APP[number].lower().replace(" ", "-")
    return App(
        slug=slug,
        name=words.APP[number],
        vendor=chance.pick(words.COMPANY),
        category=words.APP_CATEGORY[number],  # type: ignore[arg-type]  # the words are the literal's
        version=f"{chance.number(1, 9)}.{chance.number(0, 20)}.{chance.number(0, 9)}",
        launch_url=f"https://{slug}.example/launch",
        description=None if number % 3 == 1 else f"{words.APP[number]} for every partner",
        beta=True if number == 6 else UNSET,
    )


def make_entitlements(seed: int, apps: dict[str, App]) -> dict[str, Entitlements]:
    chance = Chance(seed, "entitlements")
    return {slug: _entitlements(chance, slug) for slug in apps}


def _entitlements(chance: Chance, slug: str) -> Entitlements:
    total = chance.number(20, 400)
    return Entitlements(
        app_slug=slug,
        seats=Seats(total=total, used=chance.number(0, total)),
        features=[Feature(key=key, enabled=chance.share(0.6)) for key in ("export", "api", "single-sign-on")],
        valid_until=None if chance.share(0.3) else (TODAY + timedelta(days=chance.number(10, 400))).date(),
    )


def make_application_roles(apps: dict[str, App]) -> list[ApplicationRole]:
    pairs = [(app, role) for app in apps.values() for role in words.ROLE]
    return [
        ApplicationRole(
            id=100 + number,
            name=f"{app.name} {role}",
            app_slug=app.slug,
            description=None if number % 2 else f"{role} in {app.name}",
        )
        for number, (app, role) in enumerate(pairs)
    ]


def make_identity_roles(seed: int, apps: dict[str, App]) -> list[IdentityRole]:
    chance = Chance(seed, "identity roles")
    return [
        IdentityRole(
            id=number,
            name=name,
            apps=[RoleApp(slug=app.slug, name=app.name) for app in chance.some([*apps.values()], 3)],
        )
        for number, name in enumerate(words.IDENTITY_ROLE, start=1)
    ]


def make_products(seed: int) -> dict[str, Product]:
    """Give 15 products: two slices of ten and five."""
    chance = Chance(seed, "products")
    pairs = [(family, edition) for family in words.FAMILY for edition in words.EDITION]
    return {product.sku: product for product in (_product(chance, *pair) for pair in pairs)}


def _product(chance: Chance, family: str, edition: str) -> Product:
    code = f"{family[:2]}{edition[:1]}".upper()
    discontinued = chance.share(0.2)
    return Product(
        sku=f"{code}-{chance.number(1000, 9999)}-{chance.pick(('EU', 'US'))}",
        name=f"{family} {edition}",
        family=family,
        price=Money(amount=chance.amount(3, 90), currency="EUR"),
        released_on=chance.day(1500),
        discontinued=discontinued,
        successor=f"{code}-NEXT" if discontinued else None,
    )


def make_subscriptions(seed: int, products: dict[str, Product]) -> dict[str, list[Subscription]]:
    chance = Chance(seed, "subscriptions")
    return {sku: [_subscription(chance, sku) for _ in range(chance.number(2, 6))] for sku in products}


def _subscription(chance: Chance, sku: str) -> Subscription:
    starts = chance.day(600)
    ended = chance.share(0.4)
    return Subscription(
        id=chance.uuid(),
        sku=sku,
        partner_id=1041 + chance.number(0, 40),
        seats=chance.number(1, 300),
        starts_on=starts,
        ends_on=starts + timedelta(days=365) if ended else None,
        status="expired" if ended else "active",
    )


def make_invoices(seed: int) -> list[Invoice]:
    """Give 32 invoices, the newest first: four windows of ten."""
    chance = Chance(seed, "invoices")
    return [_invoice(chance, number) for number in range(32)]


def _invoice(chance: Chance, number: int) -> Invoice:
    issued = (TODAY - timedelta(days=9 * number + 3)).date()
    paid = number > 3 and chance.share(0.8)
    return Invoice(
        number=f"INV-{issued.year}-{40_000 - number}",
        partner_id=1041 + chance.number(0, 40),
        issued_on=issued,
        due_on=issued + timedelta(days=30),
        paid_at=chance.moment(20) if paid else None,
        total=Money(amount=chance.amount(90, 9000), currency=chance.pick(("EUR", "USD"))),
        status="paid" if paid else "overdue" if number > 4 else "open",
        purchase_order=f"PO-{chance.number(1000, 9999)}" if number % 2 else UNSET,
    )


def make_issues(seed: int) -> list[KnownIssue]:
    chance = Chance(seed, "issues")
    slugs = [name.lower().replace(" ", "-") for name in words.APP]
    return [_issue(chance, number, slugs) for number in range(len(words.ISSUE))]


def _issue(chance: Chance, number: int, slugs: list[str]) -> KnownIssue:
    fixed = number % 3 == 0
    return KnownIssue(
        key=f"KI-{2100 + number}",
        title=words.ISSUE[number],
        severity=chance.pick(("low", "medium", "high")),
        status="fixed" if fixed else chance.pick(("open", "investigating")),
        affects=chance.some(slugs, 3),
        fixed_in=f"{chance.number(2, 9)}.{chance.number(0, 9)}" if fixed else None,
        updated_at=chance.moment(90),
    )
