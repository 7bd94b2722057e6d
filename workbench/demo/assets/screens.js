/* Which screen a path shows. */
import { app, apps } from "/assets/screens/apps.js";
import { billing } from "/assets/screens/billing.js";
import { dashboard } from "/assets/screens/dashboard.js";
import { files } from "/assets/screens/files.js";
import { issues, reference, roles } from "/assets/screens/lists.js";
import { live } from "/assets/screens/live.js";
import { notifications, profile } from "/assets/screens/me.js";
import { partner, partners } from "/assets/screens/partners.js";
import { product, products } from "/assets/screens/products.js";
import { reports } from "/assets/screens/reports.js";
import { security } from "/assets/screens/security.js";
import { ticket, tickets } from "/assets/screens/tickets.js";
import { tools } from "/assets/screens/tools.js";
import { imported, user, users } from "/assets/screens/users.js";

const SCREENS = [
  ["/", "dashboard", "Dashboard", dashboard],
  ["/profile", "profile", "My profile", profile],
  ["/notifications", "notifications", "Notifications", notifications],
  ["/partners", "partners", "Partners", partners],
  ["/partners/:id", "partner", "Partner", partner],
  ["/users", "users", "Users", users],
  ["/imports", "imported", "Imported users", imported],
  ["/users/:id", "user", "User", user],
  ["/roles", "roles", "Roles", roles],
  ["/apps", "apps", "Apps", apps],
  ["/apps/:slug", "app", "App", app],
  ["/products", "products", "Products", products],
  ["/products/:sku", "product", "Product", product],
  ["/billing", "billing", "Billing", billing],
  ["/issues", "issues", "Known issues", issues],
  ["/tickets", "tickets", "Tickets", tickets],
  ["/tickets/:id", "ticket", "Ticket", ticket],
  ["/reports", "reports", "Reports", reports],
  ["/tools", "tools", "Quotes and jobs", tools],
  ["/live", "live", "Live", live],
  ["/files", "files", "Files", files],
  ["/reference", "reference", "Reference data", reference],
  ["/security", "security", "Security", security],
];

export const NAVIGATION = SCREENS.filter(([path]) => !path.includes(":"));

const missing = ["", "missing", "There is no such page", async () => {}];

export function find(path) {
  for (const [pattern, id, title, draw] of SCREENS) {
    const parts = path.match(new RegExp(`^${pattern.replace(/:\w+/g, "([^/]+)")}$`));
    if (parts) return [{ id, title, draw }, parts.slice(1).map(decodeURIComponent)];
  }
  return [{ id: missing[1], title: missing[2], draw: missing[3] }, []];
}
