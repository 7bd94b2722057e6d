"""What rows are called one by one, in the languages of most addresses: behind such a word a random segment is an id."""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.redaction.chance import is_drawn
from workbench.redaction.words import words

_LISTED = """
children men people women
add after archive before by checksum clone compare copy correlation create current cursor delete detail duplicate edit etag fetch find from get id import
info latest load lookup move new offset open parent play publish read remove rev search select self show since span trace uid until uuid view
cdn chunk embed esm font immutable npm nuxt public style vite webpack
account action activity actor ad address admin advert agency agent agreement alarm album alert alias analysis announcement annotation answer app
appliance application appointment area article artifact artist asset assignment asset attachment attempt attribute audience audio audit author avatar
badge balance bank banner base basket batch benefit bike bill blob block blog board body bond book booking bookmark bot bot box branch brand broadcast
bucket budget bug build building bundle business button buyer cache calendar call camera campaign candidate car card carrier cart case catalog category
cell center centre certificate chain channel chapter charge chart chat child choice citation city class classroom client clip cluster code collection
color column command comment commit community company component connection connector consumer contact container content contest context contract
contributor conversation cookie copy core cost country coupon course coverage credit creator crew cube currency cursor customer cycle dashboard data
database dataset datasource datastore date day deal debit deck declaration definition delivery department deployment design desk device diagram dialog dictionary diff
digest directory discount discussion disk dist district doc document dog domain donation donor draft drive driver edge edition element email employee
employer endpoint engine entity entry environment episode error estimate event example exam exchange execution exercise exhibit expense experience experiment
expert expression extension fact factory family fan farm farmer feature feedback fee field figure file filter finding firm flag fleet flight floor flow folder
font form format forum frame friend fund funnel gallery game garden gateway genre gift glossary goal good grade graph grid group guide hash history
holding holiday home horse hospital host hotel house hub icon idea identity image img incident index indicator industry ingredient input insight
instance institution instructor instrument insurance integration intent interaction interest interface interview inventory investor invoice issue item job
journal journey kanban key keyword kind lab label lake language layer layout lead league leaf lease lecture ledger lesson level library license line link list listing
loan local location lock locker log logo loop lot machine mail mailbox maker manager map marker market match material matter meal measurement media meeting
member memo memory mention menu merchant message meta meter method metric milestone mission mode model module monitor month movie museum
name namespace network news newsletter next node note notebook notice notification number nurse object objective occasion offer office operation operator opportunity
option order org organisation organization origin outcome output owner pack package page pair panel paper paragraph parameter parcel parent park part participant
partner party passenger path patient pattern payee payer payment payout performance period permission person pet phase phone photo picture pipeline
place plan planet plant plate platform play player playlist plugin point policy poll pool port portfolio position post prescription presentation price print
process product profile program programme project prompt property proposal protocol provider proxy publication publisher purchase query question queue quiz
quotation quote race rank rate rating reaction reader reading receipt recipe recipient record recording referral refund region registry relation release reminder
rental repo report reporter repository request reservation resident resource response restaurant result resume return revenue review revision reward
rider ride rights ring risk road role room round route row rule run runner salary sale sample scan scene schedule schema scheme school scope score screen
screening script season seat section sector segment seller seminar sensor sentence sequence series server service set setting shape share shelf shift ship
shipment shop show signal site size skill sku slide slot snapshot snippet solution song source space speaker species sport sprint spreadsheet staff stage station
statement static station status step stock stop storage store story stream street student studio study style subject submission subscriber subscription supplier
supply support switch symbol symptom sync syllabus system tab table tag target task tax teacher team template tenant term test text theme thing thread
thumb thumbnail ticket tier tile time timeline timer title topic tour tournament track trade trailer train trainer training transaction transcript transfer
translation transport traveler tree trial trip truck turn tutor tutorial type unit universe university update upload usage user value variable variant vehicle vendor
venue version vessel video view visit visitor voice volume vote voter voucher wallet ward warehouse warranty watch watchlist web website week widget wiki
window word work worker workflow workout workspace year zone zap
artikel auftrag benutzer bestellung bild buchung dokument datei fall fahrzeug firma gerat geraet gruppe kategorie konto kunde kurs lied mandant mandat mitglied nachricht objekt ordner patient
person produkt projekt rechnung seite stelle termin thema verein vertrag vorgang ware zahlung
adherent adresse annonce avis chantier client commande compte contrat demande dossier equipe etape evenement facture fiche fichier groupe liste livre livraison
magasin membre objet offre panier paiement personne piece produit projet rapport salle sujet tache utilisateur vente ville
archivo articulo carpeta categoria ciudad cliente contrato cuenta curso documento empresa equipo evento factura grupo libro mensaje miembro objeto pedido pago persona
plato producto proyecto tarea tienda usuario venta viaje
articolo azienda cartella conto contratto corso fattura gruppo libro messaggio ordine pagina progetto prodotto utente viaggio
bestand klant bestelling factuur gebruiker groep artikel product rekening
fatura pedido arquivo conta usuario mensagem produto projeto tarefa
konto klient zamowienie faktura produkt projekt
"""
NOUNS = frozenset(_LISTED.split())
"""What an interface lists, each by an id of its own; what is done with one, or said of it; where the files of a page lie."""
_DONE = frozenset(
    {"answer", "choose", "claim", "collect", "complete", "confirm", "continue", "finish", "join", "leave", "pick", "provide", "rate", "resume", "sign", "start", "submit", "update", "verify"}
)  # fmt: skip
"""What one does with something, in front of what that is."""
_PLURALS = re.compile(
    r"(?:s|x|z|[aeo]i|ungen|heiten|keiten|ionen|kunden|daten|konten|dateien|personen|firmen|seiten|adressen)\Z"
)
_SINGULAR = re.compile(r"(?:ss|us|is|os)\Z")


@lru_cache(4_096)
def is_row_name(before: str) -> bool:
    """Whether a segment may list rows, or say of what one is: by its last word, a plural or a noun of interfaces."""
    said = words(before)
    last = said[-1] if said else ""
    if not last.isalpha() or len(last) < 3 or before.isupper() or any(map(str.isdigit, before)) or is_drawn(before):
        return True
    if len(said) > 1 and said[0] in _DONE:
        return False
    return last in NOUNS or (_PLURALS.search(last) is not None and _SINGULAR.search(last) is None)
