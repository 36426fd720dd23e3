"""The firm's words in other languages than English, and the words of lines that undo or never were. Data, no logic.

Written as `normalise` leaves them: small letters and digits, no blanks. Languages: es, pt, de, fr, zh, ko, ja, ru.
A word that means either side, or two kinds, in its language is left out, and so are referral bonuses.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_PARTICIPANT: Final = (
    "distribuidor distribuidora distribuidores afiliado afiliada asociado asociada consultora emprendedor socio "
    "revendedor revendedora empreendedor distribuidorindependente consultorindependente vertriebspartner berater "
    "beraterin geschäftspartner vertriebspartnerin teampartner distributeur distributrice conseiller conseillère "
    "vdi affilié affiliée partenaire 经销商 經銷商 直销员 直銷商 分销商 代理商 加盟商 디스트리뷰터 회원사업자 "
    "사업자 판매원 에이전트 ディストリビューター 販売員 代理店 アソシエイト ビジネスメンバー дистрибьютор "
    "дистрибутор партнер партнёр консультант"
)
_CUSTOMER: Final = (
    "cliente clientes clientefinal consumidor clienteminorista consumidorfinal kunde kunden endkunde kundin "
    "endverbraucher clientfinal cliente client consommateur clients 顾客 顧客 客户 客戶 消费者 消費者 零售客户 "
    "고객 소비자 일반고객 お客様 顧客様 一般客 клиент покупатель потребитель розничныйклиент"
)
_PREFERRED: Final = (
    "clientepreferente clientepreferencial clientevip vorzugskunde stammkunde clientprivilégié clientprivilegie "
    "优惠顾客 優惠顧客 优惠客户 우대고객 우대회원 愛用者 優待会員 привилегированныйклиент"
)

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "sales.buyer_type": {"participant": _PARTICIPANT, "customer": f"{_CUSTOMER} {_PREFERRED}"},
    "recruits.type": {"participant": _PARTICIPANT, "customer": _CUSTOMER, "discount": _PREFERRED},
    "sales.kind": {
        "product": (
            "producto productos venta pedido compra produto produtos venda produkt produkte ware verkauf "
            "bestellung produit produits vente commande achat 产品 產品 商品 销售 銷售 订单 제품 상품 판매 주문 "
            "製品 販売 注文 товар продукт продажа заказ"
        ),
        "joining_fee": (
            "inscripción inscripcion cuotadeinscripción taxadeinscrição taxadeadesão adesão inscrição "
            "beitrittsgebühr anmeldegebühr einschreibegebühr registrierungsgebühr aufnahmegebühr "
            "fraisdinscription droitdentrée inscription 入会费 入會費 加盟费 注册费 가입비 등록비 入会金 登録料 "
            "вступительныйвзнос регистрационныйвзнос регистрация"
        ),
        "starter_kit": (
            "kitdeinicio kitinicial kitdeinício startpaket starterset starterpaket einsteigerpaket kitdedémarrage "
            "kitdebienvenue 创业套装 入门套装 新人礼包 스타터키트 초기키트 スターターキット стартовыйнабор"
        ),
        "renewal": (
            "renovación renovacion renovação anuidade anualidad verlängerung jahresgebühr renouvellement "
            "cotisationannuelle 年费 續約 续约费 갱신 연회비 更新料 年会費 продление годовойвзнос"
        ),
        "training": (
            "capacitación capacitacion formación treinamento formação schulung seminarschulung formation 培训 "
            "培訓 培训费 교육 교육비 研修 研修費 обучение тренинг"
        ),
        "event": (
            "evento eventos convención convenção veranstaltung tagung événement séminaire 活动 活動 会议 행사 "
            "세미나 イベント セミナー мероприятие семинар"
        ),
        "tools": (
            "materialdemarketing materialdeapoyo materialdeapoio werbemittel werbematerial outilsdevente "
            "supportsmarketing 宣传资料 辅销品 輔銷品 판촉물 販促物 販促品 рекламныематериалы"
        ),
        "shipping": (
            "envío envio flete frete portes versand versandkosten fracht livraison fraisdeport transport 运费 "
            "運費 邮费 배송비 배송 送料 配送料 доставка"
        ),
        "tax": (
            "impuesto impuestos iva imposto impostos mwst mehrwertsteuer umsatzsteuer steuer tva taxe 税 税费 稅 "
            "세금 부가세 税金 消費税 налог ндс"
        ),
        "other": (
            "otro otros outro outros sonstiges andere autre autres 其他 其它 기타 その他 другое прочее"
        ),
    },
    "payouts.kind": {
        "retail_commission": (
            "comisiónminorista gananciaalpormenor lucrodevarejo einzelhandelsprovision handelsspanne "
            "endkundenprovision commissiondevente margededétail 零售利润 零售奖 零售獎金 소매이익 소매수당 "
            "小売利益 小売ボーナス розничнаяприбыль розничныйбонус"
        ),
        "override": (
            "comisióndeequipo bonodeequipo bonobinario bonosdered comissãodeequipe bônusdeequipe bônusbinário "
            "teamprovision teambonus binärbonus differenzbonus differenzprovision généalogique bonusdéquipe "
            "bonusbinaire 团队奖 團隊獎金 对碰奖 對碰獎 管理奖 级差奖 후원수당 팀수당 바이너리보너스 직급차수당 "
            "チームボーナス バイナリーボーナス командныйбонус бинарныйбонус групповойбонус"
        ),
        "recruitment_bonus": (
            "bonodereclutamiento bonodepatrocinio bonodeinscripción bônusderecrutamento bônusdepatrocínio "
            "werbeprämie anwerbeprämie sponsorbonus einschreibebonus bonusdeparrainage primedeparrainage "
            "bonusderecrutement 招募奖 リクルートボーナス スポンサーボーナス бонусзаприглашение спонсорскийбонус"
        ),
        "rank_bonus": (
            "bonoderango bônusderanking bônusdegraduação rangbonus karrierebonus aufstiegsbonus autobonus "
            "bonusderang primederang 晋级奖 晉級獎金 级别奖 직급수당 승급보너스 ランクボーナス タイトルボーナス "
            "ранговыйбонус бонусзаранг"
        ),
        "pool": (
            "bonoglobal fondodeliderazgo bônusglobal fundodeliderança poolbonus führungspool fondsdeleadership "
            "分红 分紅 分红奖 공유수당 글로벌풀 プールボーナス лидерскийпул пул"
        ),
        "other": (
            "otro otros ajuste outro outros sonstiges korrektur autre autres ajustement 其他 调整 기타 조정 "
            "その他 調整 другое прочее корректировка"
        ),
    },
}  # fmt: skip

REVERSAL: Final = (
    "refund refunds refundpayment moneyback chargeback chargebacks return returns reversal reversals creditnote "
    "creditmemo clawback clawbacks reembolso devolución devolucion contracargo notadecrédito notadecredito "
    "devolução devolucao estorno erstattung rückerstattung rueckerstattung retoure rückgabe rücksendung "
    "rückbuchung rücklastschrift stornorechnung remboursement avoir retour 退款 退货 退貨 退单 冲销 환불 반품 "
    "返金 返品 возврат сторно"
)
"""Names of a line that undoes another: its money is negative."""

VOID: Final = (
    "cancelled canceled cancel void voided failed failure declined rejected pending expired fraud fraudulent "
    "abandoned cancelado cancelada anulado anulada fallido fallida rechazado rechazada pendiente fraude recusado "
    "recusada pendente falhou storniert storno abgebrochen abgelehnt fehlgeschlagen ausstehend betrug annulé "
    "annulée annule échoué échouée refusé refusée enattente 已取消 取消 作废 作廢 失败 失敗 待付款 待处理 취소 "
    "취소됨 실패 거절 대기 대기중 キャンセル キャンセル済 取消済 保留 отменен отменён отменено отмена отклонен "
    "отклонён ожидает ожидание мошенничество"
)
"""Words that say of a line that its money never moved."""

UNDONE: Final = (
    "refunded returned reversed chargedback reembolsado reembolsada devuelto devuelta devolvido devolvida "
    "estornado erstattet zurückgegeben retourniert remboursé remboursée retourné 已退款 已退货 환불됨 환불완료 "
    "返金済 返品済 возвращен возвращён"
)
"""Words that say of a line that it was undone later; by which line, they do not say."""
